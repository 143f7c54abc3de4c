import { type FrontMatter, frontMatterSchema } from '../schemas/chapter.ts';
import { type Paragraph, parseChapter, readChapterTree } from './chapter-tree.ts';
import type { ComponentUse } from './checks/component-use.ts';
import type { Report } from './checks/problem.ts';
import { parseYaml } from './yaml-file.ts';
import type { Parsed } from './yaml-reading.ts';

/** A chapter file taken apart. */
export interface ChapterSource {
  file: string;
  frontMatter: Parsed<FrontMatter>;
  paragraphs: Paragraph[];
  components: ComponentUse[];
  /** The last line of the file, where what is missing at its end is reported. */
  lastLine: number;
}

/**
 * Parses a chapter with the parser that will render it, so that the check sees what the page will show.
 * Gives `null` where it is no MDX or has no front matter (M01, C01); all other faults are only reported.
 */
export function readChapterFile(text: string, file: string, report: Report): ChapterSource | null {
  const nodes = parseChapter(text, file, report);
  if (!nodes) return null;
  const [front, ...body] = nodes;
  if (front?.type !== 'yaml') {
    report('C01', file, 1, 'has no front matter: expected it between two lines of --- at the beginning');
    return null;
  }
  const frontMatter = parseYaml(front.value, file, frontMatterSchema, report, { firstLine: 2, code: 'C01' });
  if (!frontMatter) return null;

  const parts = readChapterTree(body, text, file, report);
  return {
    file,
    frontMatter,
    paragraphs: parts.filter((part) => part.type === 'paragraph'),
    components: parts.filter((part) => part.type === 'component'),
    lastLine: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  };
}
