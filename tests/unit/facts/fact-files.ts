import { type CheckedFacts, checkFacts } from '../../../src/edition/facts/check.ts';
import { erratumRanges, textByLocation } from '../../../src/edition/facts/sources.ts';
import { FACT_TABLES, factFile } from '../../../src/edition/facts/tables.ts';
import { decode } from '../../support/content.ts';
import { fixtureEdition, fixtureFiles } from '../../support/edition.ts';

const edition = fixtureEdition('article');
export const places = textByLocation(edition);
const errata = erratumRanges(edition.errata);
export const captions = edition.chapters.flatMap(({ captions: own }) => own.map(({ block }) => `b${block}`));

const files = fixtureFiles('article');

/** The fixture’s files of content/facts/ by path. */
export const factFiles: ReadonlyMap<string, string> = new Map(
  FACT_TABLES.map(factFile).map((file) => [file, decode(files.get(file))]),
);

/** Checks the fixture’s files, with one of them replaced by another text or, by null, taken away. */
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
