import type { ChapterFile } from '../schemas/edition.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { ChapterSource } from './chapter-file.ts';
import type { Chapter, Passage } from './model.ts';
import type { SourceBlock } from './source.ts';
import { phraseWords, type Title } from './title.ts';

/** A block's text. One that does not exist is E03 and has no text here, so that all other problems are found as well. */
const textOf = (blocks: readonly SourceBlock[], block: number): string => blocks[block - 1]?.text ?? '';

function titleOf({ title }: ChapterFile, blocks: readonly SourceBlock[]): Title {
  if (title.from === 'edition')
    return {
      from: 'edition',
      lines: [{ block: null, text: title.phrases.map(phraseWords).join(''), phrases: title.phrases }],
    };
  return {
    from: 'source',
    lines: title.lines.map(({ block, phrases }) => ({ block, text: textOf(blocks, block), phrases })),
  };
}

/** The characters of a printed title in `edition.yaml`, and of the paragraphs, opening and captions in its file. */
function writtenIn({ title }: ChapterFile, source: ChapterSource | undefined): number {
  const lines = title.from === 'source' ? title.lines.map(({ phrases }) => phrases.map(phraseWords).join('')) : [];
  const paragraphs = source?.paragraphs.map(({ text }) => text) ?? [];
  const others = source?.components.map(({ words }) => words) ?? [];
  return [...lines, ...paragraphs, ...others].reduce((sum, text) => sum + [...text].length, 0);
}

/**
 * A chapter as `edition.yaml` orders it, its words taken from the source; its summary, headings and file from its MDX, empty
 * where that is missing (F01).
 */
export function chapterOf(
  chapter: ChapterFile,
  index: number,
  blocks: readonly SourceBlock[],
  source: ChapterSource | undefined,
): Chapter {
  const passages = chapter.passages.map(({ number, blocks: own }): Passage => {
    const text = own.map((block) => textOf(blocks, block)).join('');
    return { number, chapter: chapter.slug, blocks: own, text, sentences: sentencesOf(number, text) };
  });
  const printed = (block: number) => ({ block, text: textOf(blocks, block) });
  return {
    number: index + 1,
    slug: chapter.slug,
    short: chapter.short,
    title: titleOf(chapter, blocks),
    summary: source?.frontMatter.value.summary ?? '',
    earlierTitles: chapter.earlierTitles ?? [],
    opening: (chapter.opening ?? []).map(printed),
    passages,
    captions: chapter.captions.map(printed),
    written: writtenIn(chapter, source),
    headings: source?.frontMatter.value.headings ?? [],
    file: source?.file ?? '',
  };
}
