import { brotliCompressSync, constants } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { figureSchema } from '../schemas/figure.ts';
import type { Report } from './checks/problem.ts';
import type { Composition, Drawing } from './model.ts';
import { type ContentFiles, readText } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const FOLDER = 'content/figures/';
/** Brotli 11, as in the contract's table. */
const LIMIT = 6_000;

const ELEMENTS = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'polygon'];
const ATTRIBUTES = /^(xmlns|viewBox|d|x|y|width|height|cx|cy|r|rx|ry|points|transform|fill)$/;
/** Two or three flat inks and the paper, so that light and dark can swap them. */
const INK = /^(none|var\(--(ink|rust|river|paper)\))$/;

const VIEW_BOX = /viewBox="0 0 (\d+) (\d+)"/;

type Element = DefaultTreeAdapterTypes.Element;

const elementsOf = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));

/** The last verdict on each SVG: weighing one takes ten milliseconds, and a change of content rarely touches it. */
const verdicts = new Map<string, string | undefined>();

function faultOnce(text: string): string | undefined {
  if (!verdicts.has(text)) verdicts.set(text, fault(text));
  return verdicts.get(text);
}

/** What an SVG has that a drawing must not have; undefined where there is nothing. */
function fault(text: string): string | undefined {
  const elements = elementsOf(parseFragment(text));
  if (elements[0]?.tagName !== 'svg') return 'is no SVG';
  if (!VIEW_BOX.test(text)) return 'has no viewBox="0 0 width height": expected one, so that the page keeps its room';
  for (const { tagName, attrs } of elements) {
    if (!ELEMENTS.includes(tagName)) return `has <${tagName}>: expected only flat shapes (${ELEMENTS.join(', ')})`;
    for (const { name, value } of attrs) {
      if (!ATTRIBUTES.test(name))
        return `has ${name}="${value.slice(0, 20)}" on <${tagName}>: expected only shapes and their fill`;
      if (name === 'fill' && !INK.test(value))
        return `has the colour ${value}: expected var(--ink), --rust, --river or --paper`;
    }
  }
  // Most are light enough with little effort already, which takes a fourteenth of the time.
  if (brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length <= LIMIT) return undefined;
  const bytes = brotliCompressSync(text).length;
  return bytes > LIMIT ? `takes ${bytes} bytes in Brotli: expected at most ${LIMIT}` : undefined;
}

/** Reads the drawings and checks them (G01, G02). */
export function readDrawings(files: ContentFiles, slugs: readonly string[], report: Report): Drawing[] {
  const names = [...files.keys()].filter((name) => name.startsWith(FOLDER));
  const used = new Set<string>();
  const drawings = names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): Drawing[] => {
      const record = readYamlFile(files, name, figureSchema, report);
      if (!record) return [];
      const { value, line } = record;
      if (value.chapter !== undefined && !slugs.includes(value.chapter))
        report(
          'G02',
          name,
          line(['chapter']),
          `opens the chapter “${value.chapter}”: edition.yaml has none of this slug`,
        );
      const compositions = Object.entries(value.files).map(([size, file]): Composition => {
        used.add(FOLDER + file);
        if (!files.has(FOLDER + file))
          report('G02', name, line(['files', size]), `names ${file}: there is no such file in ${FOLDER}`);
        const svg = files.has(FOLDER + file) ? (readText(files, FOLDER + file, report) ?? '') : '';
        const [, width = 0, height = 0] = VIEW_BOX.exec(svg) ?? [];
        return { file, svg, width: Number(width), height: Number(height) };
      });
      return [{ ...value, compositions }];
    });
  for (const name of names.filter((file) => file.endsWith('.svg'))) {
    if (!used.has(name)) report('G02', name, 1, 'is in no record: expected a .yaml that says what it shows');
    const found = faultOnce(readText(files, name, report) ?? '');
    if (found) report('G01', name, 1, found);
  }
  return drawings;
}

/** The drawing that opens a chapter, if it has one. */
export const chapterDrawing = (drawings: readonly Drawing[], slug: string): Drawing | undefined =>
  drawings.find(({ chapter, files }) => chapter === slug && 'phone' in files);

/** The drawing that opens a chapter; the front page's where a chapter has none, or none is asked for. */
export const openingDrawing = (
  { drawings, cover }: { drawings: readonly Drawing[]; cover: { drawing: string } },
  slug?: string,
): Drawing | undefined =>
  (slug === undefined ? undefined : chapterDrawing(drawings, slug)) ?? drawings.find(({ id }) => id === cover.drawing);
