import type { mdxToMdast } from 'satteri';
import { z } from 'zod';
import { identifier } from '../../schemas/identifier.ts';
import type { Edition } from '../model.ts';
import type { Report } from './problem.ts';

type Child = Extract<ReturnType<typeof mdxToMdast>, { type: 'root' }>['children'][number];
type JsxElement = Extract<Child, { type: 'mdxJsxFlowElement' }>;

const statistics = z.array(identifier('s')).min(1);

/**
 * The components that a chapter may use: the properties each takes, and whether it holds words of ours.
 * `astro check` does not look into MDX, so properties are checked here (its limits).
 */
export const CHAPTER_COMPONENTS = {
  /** A caption, `<Figure block={17}>▲…</Figure>` with the source's words, or a drawing of ours, `<Figure id="f-small-doors" />`. */
  Figure: {
    props: z.union([z.strictObject({ block: z.int() }), z.strictObject({ id: identifier('f') })]),
    holdsWords: ({ block }) => block !== undefined,
  },
  /** A heading of the edition's own inside a chapter. */
  EditorialHeading: { props: z.strictObject({}), holdsWords: () => true },
  /** One number, large. */
  Statistic: { props: z.strictObject({ id: identifier('s') }), holdsWords: () => false },
  /** A few numbers side by side. */
  StatisticGroup: { props: z.strictObject({ ids: statistics }), holdsWords: () => false },
  /** Numbers of one subject, each with whom it reached. */
  StatisticTable: { props: z.strictObject({ ids: statistics }), holdsWords: () => false },
  /** Numbers of one kind as bars; those of another kind are apart. */
  Chart: {
    props: z.strictObject({ kind: z.string().min(1), ids: statistics.min(2), apart: statistics.optional() }),
    holdsWords: () => false,
  },
  /** Goals that the text names by their numbers: the statistic that lists them, and those that are told. */
  Goals: { props: z.strictObject({ id: identifier('s'), told: statistics }), holdsWords: () => false },
  /** Words given to a speaker. */
  Quotation: { props: z.strictObject({ id: identifier('q') }), holdsWords: () => false },
  /** A mechanism with its parts. */
  Mechanism: { props: z.strictObject({ id: identifier('m') }), holdsWords: () => false },
  /** A way through the places of the text. */
  DayRoute: { props: z.strictObject({ id: identifier('r') }), holdsWords: () => false },
  /** A chapter's events down the river. */
  Timeline: { props: z.strictObject({ chapter: z.string().min(1) }), holdsWords: () => false },
} as const satisfies Record<string, { props: z.ZodType; holdsWords: (props: Record<string, unknown>) => boolean }>;

export type ComponentName = keyof typeof CHAPTER_COMPONENTS;

/** One use of a component in a chapter file. */
export interface ComponentUse {
  name: ComponentName;
  props: Record<string, unknown>;
  /** The words between its tags; empty for most. */
  words: string;
  line: number;
}

const isComponent = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(CHAPTER_COMPONENTS, name);

/** A property's value: a string, or what is in braces when it is a JSON literal; `undefined` otherwise. */
function literal(value: JsxElement['attributes'][number]['value']): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  try {
    return JSON.parse(value.value);
  } catch {
    return undefined;
  }
}

/** Reads one component; reports M05 and gives nothing where it is unknown or its properties are wrong. */
export function readComponent(node: JsxElement, file: string, report: Report): ComponentUse[] {
  const line = node.position?.start.line ?? 1;
  const { name } = node;
  if (!isComponent(name)) {
    report('M05', file, line, `uses <${name ?? ''}>: expected one of ${Object.keys(CHAPTER_COMPONENTS).join(', ')}`);
    return [];
  }
  const { props, holdsWords } = CHAPTER_COMPONENTS[name];
  const given = Object.fromEntries(
    node.attributes.map((a) => [a.type === 'mdxJsxAttribute' ? a.name : '{…}', literal(a.value)]),
  );
  // A one-line element holds its text directly, which satteri's types do not say.
  const children = node.children as { type: string; value?: string }[];
  const words = children.map(({ value }) => value ?? '').join('');
  if (!holdsWords(given) && children.length > 0)
    report('M05', file, line, `puts words into <${name}>: expected none; source words stand in paragraphs`);
  else if (!children.every(({ type }) => type === 'text'))
    report('M05', file, line, `expected only plain words in <${name}>`);
  const result = props.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues)
      report('M05', file, line, `<${name}> ${issue.path.join('.')}: ${issue.message}`);
    return [];
  }
  return [{ name, props: result.data, words, line }];
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
