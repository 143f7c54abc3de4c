import { readFileSync } from 'node:fs';
import { getEdition } from '../../../src/edition/content-folder.ts';
import { type CheckedFacts, checkFacts } from '../../../src/edition/facts/check.ts';
import { placesOf, spansOf } from '../../../src/edition/facts/sources.ts';
import { FACT_TABLES, factFile } from '../../../src/edition/facts/tables.ts';

const edition = getEdition();
export const places = placesOf(edition);
const errata = spansOf(edition.errata);
export const captions = edition.chapters.flatMap(({ captions: own }) => own.map(({ block }) => `b${block}`));

/** The real files of content/facts/ by path. */
export const factFiles: ReadonlyMap<string, string> = new Map(
  FACT_TABLES.map(factFile).map((file) => [file, readFileSync(file, 'utf8')]),
);

/** Checks the real files, with one of them replaced by another text or, by null, taken away. */
export function checkWith(
  file?: string,
  text: string | null = null,
  shown: readonly string[] = captions,
): CheckedFacts {
  const files = new Map(factFiles);
  if (file !== undefined) {
    if (text === null) files.delete(file);
    else files.set(file, text);
  }
  return checkFacts({ places, errata, files, captions: shown });
}
