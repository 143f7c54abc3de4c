import type { ChapterSource } from '../chapter-file.ts';
import type { Report } from '../checks/problem.ts';
import type { Edition } from '../model.ts';
import { type ContentFiles, readText } from '../text-file.ts';
import { type CheckedFacts, checkFacts } from './check.ts';
import { erratumRanges, textByLocation } from './sources.ts';
import { FACT_TABLES, factFile } from './tables.ts';

/** The caption blocks that the chapters show; those of a chapter that could not be read are its file's fault alone. */
const shownCaptions = (chapters: Edition['chapters'], sources: ReadonlyMap<string, ChapterSource>): string[] =>
  chapters.flatMap(({ slug, captions }) => {
    const uses = sources
      .get(slug)
      ?.components.flatMap(({ name, props }) => (name === 'Figure' && props.block !== undefined ? [props.block] : []));
    return captions.filter(({ block }) => !uses || uses.includes(block)).map(({ block }) => `b${block}`);
  });

/** Reads the facts of an edition whose text and errata are sound. `null`, reported, where a file is no text. */
export function factsForEdition(
  files: ContentFiles,
  edition: Pick<Edition, 'chapters' | 'passages' | 'source' | 'errata'>,
  sources: ReadonlyMap<string, ChapterSource>,
  report: Report,
): CheckedFacts | null {
  const texts = new Map<string, string>();
  let unread = false;
  for (const file of FACT_TABLES.map(factFile)) {
    // One that is missing is D01, with the rest of what a file of facts must be.
    if (!files.has(file)) continue;
    const text = readText(files, file, report);
    if (text === null) unread = true;
    else texts.set(file, text);
  }
  if (unread) return null;
  const checked = checkFacts({
    places: textByLocation(edition),
    errata: erratumRanges(edition.errata),
    files: texts,
    captions: shownCaptions(edition.chapters, sources),
  });
  for (const { code, file, line, message, advice } of checked.problems) report(code, file, line, message, advice);
  return checked;
}
