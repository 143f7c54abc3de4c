import { firstDifference } from '../../text/first-difference.ts';
import type { ChapterSource } from '../chapter-file.ts';
import type { Chapter, Passage } from '../model.ts';
import { type Compared, compared, likeness } from './likeness.ts';
import type { Report } from './problem.ts';

const ofPassage = new WeakMap<Passage, Compared>();

function comparedPassage(passage: Passage): Compared {
  const known = ofPassage.get(passage) ?? compared(passage.text);
  ofPassage.set(passage, known);
  return known;
}

/** The passage that a paragraph is, or was meant to be; `undefined` when it is like none. */
function meant(paragraph: Compared, passages: readonly Passage[]): Passage | undefined {
  const same = passages.find(({ text }) => text === paragraph.text);
  if (same) return same;
  // What is so much longer or shorter cannot share enough; most of a flood of paragraphs is told by that.
  const near = passages.filter(
    ({ text }) => 2 * Math.min(text.length, paragraph.text.length) > 0.4 * (text.length + paragraph.text.length),
  );
  const ranked = near
    .map((passage) => ({ passage, like: likeness(paragraph, comparedPassage(passage)) }))
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
  const read = paragraphs.map((paragraph) => {
    const own = compared(paragraph.text);
    return { paragraph, own, passage: meant(own, chapter.passages) };
  });
  for (const { paragraph, own, passage } of read) {
    if (!passage || claimed.has(passage.number)) {
      const other = passage ?? meant(own, all);
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
    const next = read.find((one) => one.passage !== undefined && one.passage.number > passage.number);
    report(
      'T03',
      file,
      next?.paragraph.line ?? lastLine,
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
