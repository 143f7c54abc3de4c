import { mdxToMdast } from 'satteri';
import { type ComponentUse, readComponent } from './checks/component-use.ts';
import type { Report } from './checks/problem.ts';
import { isComment } from './expression.ts';

type Mdast = ReturnType<typeof mdxToMdast>;
export type ChapterNode = Extract<Mdast, { type: 'root' }>['children'][number];

/** A paragraph of a chapter file as the editor wrote it. */
export interface Paragraph {
  text: string;
  line: number;
}

/** All that a chapter may be made of, in its order; comments are left out. */
export type ChapterPart = ({ type: 'paragraph' } & Paragraph) | ({ type: 'component' } & ComponentUse);

const lineOf = (node: ChapterNode): number => node.position?.start.line ?? 1;

/** The syntax tree of a chapter's MDX; null, reported as M01, where it is none. */
export function parseChapter(text: string, file: string, report: Report): ChapterNode[] | null {
  try {
    // As in astro.config.mjs: no smart punctuation, or it would rewrite quotation marks and dots.
    const tree = mdxToMdast(text, { features: { smartPunctuation: false, frontmatter: true } });
    return 'children' in tree ? (tree.children as ChapterNode[]) : [];
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/s.exec((error as Error).message) ?? [];
    report('M01', file, Number(line ?? 1), `is not valid MDX: ${reason ?? (error as Error).message}`);
    return null;
  }
}

/** A paragraph's raw text; reports M02 and M03 where Markdown would print other words than are there. */
function readParagraph(
  node: Extract<ChapterNode, { type: 'paragraph' }>,
  text: string,
  file: string,
  report: Report,
): Paragraph {
  const line = lineOf(node);
  const raw = text.slice(node.position?.start.offset, node.position?.end.offset);
  const feed = raw.indexOf('\n');
  if (feed !== -1)
    report(
      'M03',
      file,
      line + 1,
      `breaks the line after “…${raw.slice(Math.max(0, feed - 8), feed)}”: expected a paragraph on one line, for the break would print as a space`,
    );
  const [only, ...rest] = node.children;
  if (rest.length > 0 || only?.type !== 'text' || only.value !== raw) {
    const odd = node.children.find(({ type }) => type !== 'text');
    report(
      'M02',
      file,
      (odd?.position ?? node.position)?.start.line ?? line,
      `has ${odd ? `Markdown (${odd.type})` : 'an escape or entity'} in a paragraph: expected plain words; put markup of ours into a component`,
    );
  } else if (raw.includes('**')) {
    report('M02', file, line, 'has literal ** in a paragraph: expected plain words');
  }
  return { text: raw, line };
}

/** Reports what no chapter may have (T06, M04). */
function refuse(node: ChapterNode, file: string, report: Report): void {
  const line = lineOf(node);
  if (node.type === 'heading')
    report(
      'T06',
      file,
      line,
      'has a heading: the title belongs into edition.yaml; a heading of the edition’s own stands in the front matter under `headings`, and here <EditorialHeading id="h-…" />',
    );
  else if (node.type === 'mdxFlowExpression')
    report('M04', file, line, `has the code {${node.value.trim().slice(0, 30)}}: expected one comment {/* … */} alone`);
  else if (node.type === 'mdxjsEsm')
    report('M04', file, line, `has the code “${node.value.trim().slice(0, 30)}”: expected neither import nor export`);
  else report('M04', file, line, `has ${node.type}: expected only paragraphs, components and comments`);
}

/**
 * The one list of what a chapter may have: paragraphs of plain words, components of `CHAPTER_COMPONENTS` with literal
 * properties, comments. The check reads a chapter by it, and the build puts the page together from what it gives
 * (build/mark-chapters.ts), so that nothing else of a chapter can reach a page or run.
 *
 * @param text the MDX that the nodes were parsed from: a paragraph is what stands in it, letter for letter
 */
export function readChapterTree(
  nodes: readonly ChapterNode[],
  text: string,
  file: string,
  report: Report,
): ChapterPart[] {
  return nodes.flatMap((node): ChapterPart[] => {
    if (node.type === 'paragraph') return [{ type: 'paragraph', ...readParagraph(node, text, file, report) }];
    if (node.type === 'mdxJsxFlowElement')
      return readComponent(node, file, report).map((use) => ({ type: 'component', ...use }));
    if (node.type !== 'mdxFlowExpression' || !isComment(node.value)) refuse(node, file, report);
    return [];
  });
}
