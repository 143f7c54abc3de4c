import { mdxToMdast } from 'satteri';
import { type FrontMatter, frontMatterSchema } from '../schemas/chapter.ts';
import { type ComponentUse, readComponent } from './checks/component-use.ts';
import type { Report } from './checks/problem.ts';
import { parseYaml } from './yaml-file.ts';
import type { Parsed } from './yaml-reading.ts';

type Mdast = ReturnType<typeof mdxToMdast>;
type Child = Extract<Mdast, { type: 'root' }>['children'][number];

/** A paragraph of a chapter file as the editor wrote it. */
export interface Paragraph {
  text: string;
  line: number;
}

/** A chapter file taken apart. */
export interface ChapterSource {
  file: string;
  frontMatter: Parsed<FrontMatter>;
  paragraphs: Paragraph[];
  components: ComponentUse[];
  /** The last line of the file, where what is missing at its end is reported. */
  lastLine: number;
}

const lineOf = (node: Child): number => node.position?.start.line ?? 1;

/** A paragraph's raw text; reports M02 and M03 where Markdown would print other words than stand there. */
function readParagraph(
  node: Extract<Child, { type: 'paragraph' }>,
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

function readHeading(node: Extract<Child, { type: 'heading' }>, file: string, report: Report): void {
  report(
    'T06',
    file,
    lineOf(node),
    'has a heading: the title belongs into the front matter; a heading of the edition’s own is written <EditorialHeading>…</EditorialHeading>',
  );
}

/**
 * Parses a chapter with the parser that will render it, so that the check sees what the page will show.
 * Gives `null` where it is no MDX or has no front matter (M01, C01); all other faults are only reported.
 */
export function readChapterFile(text: string, file: string, report: Report): ChapterSource | null {
  let tree: Mdast;
  try {
    // As in astro.config.mjs: no smart punctuation, or it would rewrite quotation marks and dots.
    tree = mdxToMdast(text, { features: { smartPunctuation: false, frontmatter: true } });
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/s.exec((error as Error).message) ?? [];
    report('M01', file, Number(line ?? 1), `is not valid MDX: ${reason ?? (error as Error).message}`);
    return null;
  }
  const children = 'children' in tree ? (tree.children as Child[]) : [];
  const [front, ...body] = children;
  if (front?.type !== 'yaml') {
    report('C01', file, 1, 'has no front matter: expected it between two lines of --- at the beginning');
    return null;
  }
  const frontMatter = parseYaml(front.value, file, frontMatterSchema, report, { firstLine: 2, code: 'C01' });
  if (!frontMatter) return null;

  const paragraphs: Paragraph[] = [];
  const components: ComponentUse[] = [];
  for (const node of body) {
    if (node.type === 'paragraph') paragraphs.push(readParagraph(node, text, file, report));
    else if (node.type === 'heading') readHeading(node, file, report);
    else if (node.type === 'mdxJsxFlowElement') components.push(...readComponent(node, file, report));
    else if (node.type === 'mdxFlowExpression' && /^\s*\/\*.*\*\/\s*$/s.test(node.value))
      continue; // an editor's comment
    else report('M04', file, lineOf(node), `has ${node.type}: expected only paragraphs and components`);
  }
  return {
    file,
    frontMatter,
    paragraphs,
    components,
    lastLine: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  };
}
