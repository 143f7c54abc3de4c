import type { ChapterFile, EditionFile } from '../../schemas/edition.ts';
import { firstDifference } from '../../text/first-difference.ts';
import { CAPTION_MARK, type SourceBlock } from '../source.ts';
import { phraseWords } from '../title.ts';
import type { Parsed, Path } from '../yaml-reading.ts';
import type { Report } from './problem.ts';

export const EDITION_FILE = 'content/edition.yaml';

/** Where a block is in the reading order. */
interface Placing {
  block: number;
  as: 'title' | 'opening' | 'caption' | 'passage';
  path: Path;
}

function placings(chapters: readonly ChapterFile[]): Placing[] {
  return chapters.flatMap((chapter, c) => [
    ...(chapter.title.from === 'source' ? chapter.title.lines : []).map(
      ({ block }, i): Placing => ({ block, as: 'title', path: ['chapters', c, 'title', 'lines', i, 'block'] }),
    ),
    ...(chapter.opening ?? []).map(
      (block, i): Placing => ({ block, as: 'opening', path: ['chapters', c, 'opening', i] }),
    ),
    ...chapter.captions.map((block, i): Placing => ({ block, as: 'caption', path: ['chapters', c, 'captions', i] })),
    ...chapter.passages.flatMap(({ blocks }, p) =>
      blocks.map((block, i): Placing => ({ block, as: 'passage', path: ['chapters', c, 'passages', p, 'blocks', i] })),
    ),
  ]);
}

/** Every block exactly once, captions as captions (E01, E02, E03, E06). */
function checkPlacings({ value, line }: Parsed<EditionFile>, blocks: readonly SourceBlock[], report: Report): void {
  const placed = new Map<number, Path>();
  for (const { block, as, path } of placings(value.chapters)) {
    const at = line(path);
    const text = blocks[block - 1]?.text;
    if (text === undefined) {
      report('E03', EDITION_FILE, at, `names S${block}: the source has S1 to S${blocks.length}`);
      continue;
    }
    const earlier = placed.get(block);
    // Which of the two is the wrong one is not known, so both are named.
    if (earlier) {
      report('E02', EDITION_FILE, at, `places S${block} a second time: line ${line(earlier)} has it too`);
      report('E02', EDITION_FILE, line(earlier), `places S${block}, which line ${at} places a second time`);
    }
    placed.set(block, path);
    if (text.startsWith(CAPTION_MARK) !== (as === 'caption'))
      report(
        'E06',
        EDITION_FILE,
        at,
        `places S${block} as ${as === 'opening' ? 'an' : 'a'} ${as}: it ${as === 'caption' ? 'does not begin' : 'begins'} with ${CAPTION_MARK}`,
      );
  }
  for (const { number } of blocks) {
    if (!placed.has(number))
      report('E01', EDITION_FILE, line(['chapters']), `gives S${number} no place: every block has exactly one`);
  }
}

/** Passage numbers 1, 2, 3 …; joined blocks are one sentence that a column break cut (E04, E07). */
function checkPassages({ value, line }: Parsed<EditionFile>, blocks: readonly SourceBlock[], report: Report): void {
  let expected = 1;
  value.chapters.forEach((chapter, c) => {
    chapter.passages.forEach(({ number, blocks: [first, second] }, p) => {
      const path = ['chapters', c, 'passages', p];
      if (number !== expected)
        report('E04', EDITION_FILE, line([...path, 'number']), `has passage ${number}: expected ${expected}`);
      expected++;
      if (first === undefined || second === undefined) return;
      // A block that the source has not is E03.
      const cut = blocks[first - 1];
      if (second !== first + 1 || (cut && /[。！？…”’」』）)》〉】]$/u.test(cut.text)))
        report(
          'E07',
          EDITION_FILE,
          line([...path, 'blocks']),
          `joins S${first} and S${second}: expected two neighbouring blocks, the first cut within a sentence`,
        );
    });
  });
}

/** A printed title is exactly its phrases (E08). */
function checkTitles({ value, line }: Parsed<EditionFile>, blocks: readonly SourceBlock[], report: Report): void {
  value.chapters.forEach(({ title }, c) => {
    if (title.from !== 'source') return;
    title.lines.forEach(({ block, phrases }, i) => {
      const printed = blocks[block - 1]?.text;
      const joined = phrases.map(phraseWords).join('');
      if (printed !== undefined && printed !== joined)
        report(
          'E08',
          EDITION_FILE,
          line(['chapters', c, 'title', 'lines', i, 'phrases']),
          `has phrases that differ from S${block} ${firstDifference(joined, printed)}`,
        );
    });
  });
}

/** Checks the reading order of `edition.yaml` against the source. */
export function checkOutline(file: Parsed<EditionFile>, blocks: readonly SourceBlock[], report: Report): void {
  const slugs = new Map<string, number>();
  file.value.chapters.forEach(({ slug }, c) => {
    const at = file.line(['chapters', c, 'slug']);
    const earlier = slugs.get(slug);
    if (earlier !== undefined)
      report('E05', EDITION_FILE, at, `has the slug “${slug}” a second time: line ${earlier} has it`);
    slugs.set(slug, earlier ?? at);
  });
  checkPlacings(file, blocks, report);
  checkPassages(file, blocks, report);
  checkTitles(file, blocks, report);
}
