import { brotliCompressSync, constants } from 'node:zlib';
import { readSvg, type SvgElement, type SvgFault } from './svg.ts';

/** docs/contract.md, “Weight” (Brotli 11) and “Limits of the content”. */
const LIMIT = { brotli: 6_000, bytes: 100_000 };
/** The room that a page keeps for a drawing, in the drawing's own units. */
const SIDE = { least: 8, most: 4_000, ratio: 10 };
/** Farther off than any shape of such a drawing is. */
const FARTHEST = 100_000;

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)/g;

/** The form of an attribute's value: of the value itself, or of what is left of it when its numbers are taken out. */
type Form = { whole: RegExp } | { besideNumbers: RegExp };

const NAMESPACE: Form = { whole: /^http:\/\/www\.w3\.org\/2000\/svg$/ };
const VIEW_BOX: Form = { whole: /^0 0 [1-9]\d* [1-9]\d*$/ };
/** Three flat inks and the paper, so that light and dark can swap them. */
const INK: Form = { whole: /^(none|var\(--(ink|rust|river|paper)\))$/ };
const LENGTH: Form = { whole: /^[-+]?(\d+\.?\d*|\.\d+)$/ };
const POINTS: Form = { besideNumbers: /^[\s,]*$/ };
const PATH: Form = { besideNumbers: /^\s*([Mm][MmLlHhVvCcSsQqTtAaZz\s,]*)?$/ };
const TRANSFORM: Form = { besideNumbers: /^(\s*(translate|scale|rotate|skewX|skewY|matrix)\([\s,]*\))+\s*$/ };

const ANY = { fill: INK, transform: TRANSFORM };

/** The flat shapes that a drawing is made of, and what each may have. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  svg: { xmlns: NAMESPACE, viewBox: VIEW_BOX },
  g: ANY,
  path: { ...ANY, d: PATH },
  rect: { ...ANY, x: LENGTH, y: LENGTH, width: LENGTH, height: LENGTH, rx: LENGTH, ry: LENGTH },
  circle: { ...ANY, cx: LENGTH, cy: LENGTH, r: LENGTH },
  ellipse: { ...ANY, cx: LENGTH, cy: LENGTH, rx: LENGTH, ry: LENGTH },
  polygon: { ...ANY, points: POINTS },
};

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function attributeFault(tag: string, name: string, value: string, form: Form | undefined): string | undefined {
  const shown = `${name}="${value.length > 20 ? `${value.slice(0, 20)}…` : value}"`;
  if (!form) return `has ${shown} on <${tag}>: expected only shapes and their fill`;
  const fits = 'whole' in form ? form.whole.test(value) : form.besideNumbers.test(value.replaceAll(NUMBER, ''));
  if (!fits && form === INK) return `has the colour ${value}: expected var(--ink), --rust, --river or --paper`;
  if (!fits) return `has ${shown} on <${tag}>: expected the numbers of a shape`;
  const far =
    form === NAMESPACE ? undefined : value.match(NUMBER)?.find((digits) => Math.abs(Number(digits)) > FARTHEST);
  return far && `has the number ${far} on <${tag}>: expected none beyond ${FARTHEST}`;
}

function elementFault({ name, attributes, depth }: SvgElement): string | undefined {
  const forms = own(SHAPES, name);
  if (!forms || (name === 'svg') !== (depth === 0))
    return depth === 0
      ? `begins with <${name}>: expected <svg>`
      : `has <${name}>: expected only flat shapes (${Object.keys(SHAPES).join(', ')})`;
  for (const [attribute, value] of Object.entries(attributes)) {
    const fault = attributeFault(name, attribute, value, own(forms, attribute));
    if (fault) return fault;
  }
  return undefined;
}

function sizeFault({ attributes }: SvgElement): string | undefined {
  if (!attributes.xmlns) return 'has no xmlns="http://www.w3.org/2000/svg": expected one, or no browser would draw it';
  if (!attributes.viewBox) return 'has no viewBox="0 0 width height": expected one, so that the page keeps its room';
  const [width = 0, height = 0] = sidesOf(attributes.viewBox);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < SIDE.least || long > SIDE.most || long > short * SIDE.ratio)
    return `has viewBox="${attributes.viewBox}": expected sides from ${SIDE.least} to ${SIDE.most}, one at most ${SIDE.ratio} times the other`;
  return undefined;
}

const sidesOf = (viewBox: string): number[] => viewBox.split(' ').slice(2).map(Number);

/** What an SVG has that a drawing must not have, and in which line; undefined where there is nothing. Throws nothing. */
export function drawingFault(text: string): SvgFault | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > LIMIT.bytes) return { line: 1, found: `is ${bytes} bytes large: expected at most ${LIMIT.bytes}` };
  const read = readSvg(text, elementFault);
  if ('fault' in read) return read.fault;
  const [root] = read.elements;
  // Its file's own inks and size are put in behind these letters (assets/inks.ts, pages/figures).
  const found = !text.startsWith('<svg ')
    ? 'begins with something else: expected “<svg ” at once'
    : read.elements.length < 2
      ? 'has no shape: expected one or more'
      : root && sizeFault(root);
  if (found) return { line: 1, found };
  // Most are light enough with little effort already, which takes a fourteenth of the time.
  if (brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length <= LIMIT.brotli)
    return undefined;
  const weight = brotliCompressSync(text).length;
  return weight > LIMIT.brotli
    ? { line: 1, found: `takes ${weight} bytes in Brotli: expected at most ${LIMIT.brotli}` }
    : undefined;
}

/** Width and height of a drawing's view box; 0 where it has none. */
export function drawingSize(text: string): { width: number; height: number } {
  const read = readSvg(text, () => undefined);
  const [width = 0, height = 0] = 'fault' in read ? [] : sidesOf(read.elements[0]?.attributes.viewBox ?? '');
  return { width, height };
}
