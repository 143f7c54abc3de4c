import type { ChapterFile, EditionFile } from '../../schemas/edition.ts';
import type { Published } from '../../schemas/published.ts';
import type { Parsed } from '../yaml-reading.ts';
import type { Report } from './problem.ts';
import { EDITION_FILE } from './reading-order.ts';

type Settings = Published['editions'][number]['settings'];

/** A printed title as it is compared: `S58, S59`. Empty where the title is the edition's own. */
const named = (blocks: readonly (string | number | boolean | undefined)[]): string =>
  blocks.map((block) => `S${block}`).join(', ');

const titleNow = ({ title }: ChapterFile): string =>
  title.from === 'source' ? named(title.lines.map(({ block }) => block)) : '';

/** The printed title that a chapter had in a version; empty where the version did not have the chapter. */
function titleThen(settings: Settings, slug: string): string {
  const [path] =
    Object.entries(settings).find(([key, value]) => /^chapters\.\d+\.slug$/.test(key) && value === slug) ?? [];
  if (path === undefined) return '';
  const blocks: Settings[string][] = [];
  for (let i = 0; ; i++) {
    const block = settings[path.replace('slug', `title.lines.${i}.block`)];
    if (block === undefined) return named(blocks);
    blocks.push(block);
  }
}

/**
 * P09: a chapter names each printed title that a published version had over it and that is not there now, with the last
 * version that had it, and no other: its page leads on from their addresses, and citations know them.
 */
export function checkEarlierTitles(
  { value: { chapters }, line }: Parsed<EditionFile>,
  { value: { editions } }: Parsed<Published>,
  report: Report,
): void {
  chapters.forEach((chapter, c) => {
    const had = new Map(editions.map(({ version, settings }) => [titleThen(settings, chapter.slug), version]));
    had.delete('');
    had.delete(titleNow(chapter));
    chapter.earlierTitles?.forEach(({ until, blocks }, i) => {
      const title = named(blocks);
      if (had.get(title) !== until)
        report(
          'P09',
          EDITION_FILE,
          line(['chapters', c, 'earlierTitles', i]),
          `names ${title} as a title until ${until}: expected ${[...had].map(([one, last]) => `${one} until ${last}`).join('; ') || 'none, for no version had another title'}`,
        );
      had.delete(title);
    });
    for (const [title, last] of had)
      report(
        'P09',
        EDITION_FILE,
        line(['chapters', c, 'title']),
        `no longer has the title ${title}: expected it under \`earlierTitles\`, until ${last}`,
      );
  });
}
