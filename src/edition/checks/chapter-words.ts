import { firstDifference } from '../../text/first-difference.ts';
import type { ChapterSource } from '../chapter-file.ts';
import type { Paragraph } from '../chapter-tree.ts';
import type { Chapter, Passage } from '../model.ts';
import type { Report } from './problem.ts';

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** How much two texts share, 0 to 1 (Dice's coefficient over pairs of characters). Only for saying which passage was meant. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  const unmatched = new Map<string, number>();
  for (const pair of right) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1);
  const shared = left.filter((pair) => {
    const n = unmatched.get(pair) ?? 0;
    unmatched.set(pair, n - 1);
    return n > 0;
  }).length;
  return (2 * shared) / Math.max(1, left.length + right.length);
}

/** The passage that a paragraph is, or was meant to be; `undefined` when it is like none. */
function meant(paragraph: Paragraph, passages: readonly Passage[]): Passage | undefined {
  const same = passages.find(({ text }) => text === paragraph.text);
  if (same) return same;
  const ranked = passages
    .map((passage) => ({ passage, like: likeness(paragraph.text, passage.text) }))
    .sort((a, b) => b.like - a.like);
  return ranked[0] && ranked[0].like > 0.4 ? ranked[0].passage : undefined;
}

const blockNames = ({ blocks }: Passage): string => blocks.map((n) => `S${n}`).join('+');

/**
 * The paragraphs of a chapter file are its passages: the same words, character for character, in the same order,
 * none missing, none added (T02 to T05). `all` are the passages of every chapter, to say where a stray one belongs.
 */
export function checkParagraphs(
  source: ChapterSource,
  chapter: Chapter,
  all: readonly Passage[],
  report: Report,
): void {
  const { file, paragraphs, lastLine } = source;
  const claimed = new Set<number>();
  let last = 0;
  for (const paragraph of paragraphs) {
    const passage = meant(paragraph, chapter.passages);
    if (!passage || claimed.has(passage.number)) {
      const other = passage ?? meant(paragraph, all);
      const what = other
        ? `passage ${other.number} (${passage ? 'a second time' : other.chapter})`
        : `“${paragraph.text.slice(0, 12)}”`;
      report(
        'T05',
        file,
        paragraph.line,
        `has ${what}: expected only the passages ${chapter.passages[0]?.number} to ${chapter.passages.at(-1)?.number} of this chapter, once each`,
      );
      continue;
    }
    claimed.add(passage.number);
    if (passage.number < last)
      report(
        'T04',
        file,
        paragraph.line,
        `has passage ${passage.number} after passage ${last}: expected reading order`,
      );
    last = Math.max(last, passage.number);
    if (passage.text !== paragraph.text)
      report(
        'T02',
        file,
        paragraph.line,
        `differs from ${blockNames(passage)} (passage ${passage.number}) ${firstDifference(paragraph.text, passage.text)}`,
      );
  }
  for (const passage of chapter.passages) {
    if (claimed.has(passage.number)) continue;
    const next = paragraphs.find((p) => {
      const other = meant(p, chapter.passages);
      return other !== undefined && other.number > passage.number;
    });
    report(
      'T03',
      file,
      next?.line ?? lastLine,
      `lacks ${blockNames(passage)} (passage ${passage.number}) “${passage.text.slice(0, 12)}…” before this line`,
    );
  }
}

/** A title is in edition.yaml alone; a chapter of before 1.1.0 repeated it (T01). */
export function checkTitle({ file, frontMatter }: ChapterSource, report: Report): void {
  for (const field of ['title', 'titleFrom'] as const)
    if (frontMatter.value[field] !== undefined)
      report(
        'T01',
        file,
        frontMatter.line([field]),
        `has \`${field}\`: expected the title in edition.yaml alone; delete it here`,
      );
}

/** Every caption of the chapter is shown by one `<Figure>` (T07), with the words of its block (T08). */
export function checkCaptions({ file, components, lastLine }: ChapterSource, chapter: Chapter, report: Report): void {
  const shown = new Set<unknown>();
  for (const { name, props, words, line } of components) {
    if (name !== 'Figure' || props.block === undefined) continue;
    const caption = chapter.captions.find(({ block }) => block === props.block);
    if (!caption) report('T07', file, line, `shows S${props.block}: it is no caption of this chapter`);
    else if (shown.has(props.block)) report('T07', file, line, `shows the caption S${props.block} a second time`);
    else if (words !== caption.text)
      report(
        'T08',
        file,
        line,
        `has a caption that differs from S${props.block} ${firstDifference(words, caption.text)}`,
      );
    shown.add(props.block);
  }
  for (const { block, text } of chapter.captions) {
    if (!shown.has(block))
      report('T07', file, lastLine, `lacks the caption S${block}: expected <Figure block={${block}}>${text}</Figure>`);
  }
}
