import type { mdxToMdast } from 'satteri';
import { z } from 'zod';
import type { Report } from './problem.ts';

type Child = Extract<ReturnType<typeof mdxToMdast>, { type: 'root' }>['children'][number];
type JsxElement = Extract<Child, { type: 'mdxJsxFlowElement' }>;

/**
 * The components that a chapter may use: the properties each takes, and whether it holds words of ours.
 * `astro check` does not look into MDX, so properties are checked here (research/anchors.md, “Check ignores MDX”).
 */
export const CHAPTER_COMPONENTS = {
  /** The caption of a photograph that the source does not include: `<Figure block={17} />`. */
  Figure: { props: z.strictObject({ block: z.int() }), holdsWords: false },
  /** A heading of the edition's own inside a chapter. */
  OwnHeading: { props: z.strictObject({}), holdsWords: true },
} as const;

export type ComponentName = keyof typeof CHAPTER_COMPONENTS;

/** One use of a component in a chapter file. */
export interface ComponentUse {
  name: ComponentName;
  props: Record<string, unknown>;
  line: number;
}

const isComponent = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(CHAPTER_COMPONENTS, name);

/** A property's value: a string, or what stands in braces when it is a JSON literal; `undefined` otherwise. */
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
  if (!holdsWords && node.children.length > 0)
    report('M05', file, line, `puts words into <${name}>: expected none; source words stand in paragraphs`);
  // A one-line element holds its text directly, which satteri's types do not say.
  if (holdsWords && !node.children.every((child) => (child.type as string) === 'text'))
    report('M05', file, line, `expected only plain words in <${name}>`);
  const given = Object.fromEntries(
    node.attributes.map((a) => [a.type === 'mdxJsxAttribute' ? a.name : '{…}', literal(a.value)]),
  );
  const result = props.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues)
      report('M05', file, line, `<${name}> ${issue.path.join('.')}: ${issue.message}`);
    return [];
  }
  return [{ name, props: result.data, line }];
}
