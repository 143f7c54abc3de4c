import { z } from 'zod';
import { headingId } from '../../schemas/chapter.ts';
import { identifier } from '../../schemas/identifier.ts';
import type { ChapterNode } from '../chapter-tree.ts';
import { type LiteralValue, literalOf } from '../expression.ts';
import type { Edition } from '../model.ts';
import type { Report } from './problem.ts';

type JsxElement = Extract<ChapterNode, { type: 'mdxJsxFlowElement' }>;

const statistics = z.array(identifier('s')).min(1);

/**
 * The components that a chapter may use, and the properties each takes: ids, and words that a record has to have
 * (`checkComponentIds`), never words to be printed. A caption and an opening alone hold words, the source's.
 * `astro check` does not look into MDX, so properties are checked here (its limits).
 */
export const CHAPTER_COMPONENTS = {
  /** A caption, `<Figure block={17}>▲…</Figure>` with the source's words, or a drawing of ours, `<Figure id="f-small-doors" />`. */
  Figure: z.union([z.strictObject({ block: z.int() }), z.strictObject({ id: identifier('f') })]),
  /** A paragraph of the source without a passage number, before the first passage: `<Opening block={23}>举“旗”…</Opening>`. */
  Opening: z.strictObject({ block: z.int() }),
  /** A heading of the edition's own inside a chapter; its words are in the front matter. */
  EditorialHeading: z.strictObject({ id: headingId }),
  /** One number, large. */
  Statistic: z.strictObject({ id: identifier('s') }),
  /** A few numbers side by side. */
  StatisticGroup: z.strictObject({ ids: statistics }),
  /** Numbers of one subject, each with whom it reached. */
  StatisticTable: z.strictObject({ ids: statistics }),
  /** Numbers of one kind as bars; those of another kind are apart. */
  Chart: z.strictObject({ kind: z.string().min(1), ids: statistics.min(2), apart: statistics.optional() }),
  /** Goals that the text names by their numbers: the statistic that lists them, and those that are told. */
  Goals: z.strictObject({ id: identifier('s'), told: statistics }),
  /** Words given to a speaker. */
  Quotation: z.strictObject({ id: identifier('q') }),
  /** A mechanism with its parts. */
  Mechanism: z.strictObject({ id: identifier('m') }),
  /** A way through the places of the text. */
  DayRoute: z.strictObject({ id: identifier('r') }),
  /** A chapter's events down the river. */
  Timeline: z.strictObject({ chapter: z.string().min(1) }),
} as const satisfies Record<string, z.ZodType<Record<string, LiteralValue | undefined>>>;

export type ComponentName = keyof typeof CHAPTER_COMPONENTS;

/** One use of a component in a chapter file. */
export interface ComponentUse {
  name: ComponentName;
  props: Readonly<Record<string, LiteralValue | undefined>>;
  /** The words between its tags: of a caption or an opening. */
  words: string;
  line: number;
}

const isComponent = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(CHAPTER_COMPONENTS, name);

/** The properties as they are written; reports M05 where one is no literal, or is given twice. */
function readProps({ attributes }: JsxElement, name: string, fault: (message: string) => void) {
  const given: Record<string, LiteralValue> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      fault(`gives <${name}> {${attribute.value}}: expected properties one by one`);
      continue;
    }
    const { name: key, value } = attribute;
    const literal = typeof value === 'string' ? value : value ? literalOf(value.value) : undefined;
    if (literal === undefined)
      fault(`gives <${name}> ${key} ${value ? 'code' : 'no value'}: expected words, a number or a list, as they are`);
    else if (Object.hasOwn(given, key)) fault(`gives <${name}> ${key} a second time`);
    else Object.defineProperty(given, key, { value: literal, enumerable: true });
  }
  return given;
}

/** Reads one component; reports M05 and gives nothing where it is unknown, or its properties or what is in it are wrong. */
export function readComponent(node: JsxElement, file: string, report: Report): ComponentUse[] {
  const line = node.position?.start.line ?? 1;
  let faults = 0;
  const fault = (message: string): void => {
    faults++;
    report('M05', file, line, message);
  };
  const { name } = node;
  if (!isComponent(name)) {
    fault(`uses <${name ?? ''}>: expected one of ${Object.keys(CHAPTER_COMPONENTS).join(', ')}`);
    return [];
  }
  const given = readProps(node, name, fault);
  // A one-line element holds its text directly, which satteri's types do not say.
  const children = node.children as { type: string; value?: string }[];
  if (given.block === undefined && children.length > 0)
    fault(`puts words into <${name}>: expected none; source words stand in paragraphs, words of ours in YAML`);
  else if (!children.every(({ type }) => type === 'text')) fault(`expected only plain words in <${name}>`);
  const result = CHAPTER_COMPONENTS[name].safeParse(given);
  for (const issue of result.error?.issues ?? []) fault(`<${name}> ${issue.path.join('.')}: ${issue.message}`);
  if (faults > 0 || !result.success) return [];
  return [{ name, props: result.data, words: children.map(({ value }) => value ?? '').join(''), line }];
}

/** What is wrong with the numbers that a chart is to draw: another unit, another kind, a doubtful one. */
export function chartFault(
  { kind, ids }: { kind: string; ids: readonly string[] },
  { facts, errata }: Pick<Edition, 'facts' | 'errata'>,
): string | null {
  const records = facts.statistics.filter(({ id }) => ids.includes(id));
  const units = [...new Set(records.map(({ unit }) => unit))];
  if (units.length > 1) return `draws ${units.join(' and ')} together: expected one unit`;
  const other = records.find(({ counts }) => !counts.includes(kind));
  if (other) return `draws ${other.id} as ${kind}: it counts “${other.counts}”; put it into \`apart\``;
  const doubtful = records.find(({ flag }) =>
    errata.some(({ id, certainty }) => id === flag && certainty === 'certain'),
  );
  return doubtful ? `draws ${doubtful.id}: its number is doubtful (${doubtful.flag})` : null;
}

/** Compares the ids that a chapter gives to its components with the facts; reports M05 for those that are not there. */
export function checkComponentIds(
  uses: readonly ComponentUse[],
  file: string,
  { facts, errata, chapters, drawings }: Pick<Edition, 'facts' | 'errata' | 'chapters' | 'drawings'>,
  report: Report,
): void {
  const ids = new Set(
    [...Object.values(facts), drawings].flatMap((records: readonly { id: string }[]) => records.map(({ id }) => id)),
  );
  for (const { name, props, line } of uses) {
    // A heading is its own chapter's (checks/headings.ts).
    if (name === 'EditorialHeading') continue;
    const { id, ids: many, told, apart, chapter } = props;
    const given = [id, many, told, apart].flat().filter((one) => typeof one === 'string');
    const unknown = given.filter((one) => !ids.has(one));
    for (const one of unknown) report('M05', file, line, `<${name}> names ${one}: no record has this id`);
    if (chapter !== undefined && !chapters.some(({ slug }) => slug === chapter))
      report('M05', file, line, `<${name}> names the chapter ${chapter}: the edition has none of this slug`);
    const parts = name === 'Mechanism' ? facts.mechanisms.find((one) => one.id === id)?.members : undefined;
    if (parts?.length === 0) report('M05', file, line, `<${name}> names ${id}: it has no parts to draw`);
    if (name === 'Chart' && unknown.length === 0) {
      const fault = chartFault(props as { kind: string; ids: string[] }, { facts, errata });
      if (fault) report('M05', file, line, `<${name}> ${fault}`);
    }
  }
}
