import { type ClaimRecord, claimsSchema } from '../schemas/claim.ts';
import { blockLocation, passageLocation } from '../text/location.ts';
import { occurrences } from '../text/occurrences.ts';
import type { TextRange } from '../text/range.ts';
import type { Report } from './checks/problem.ts';
import { textByLocation } from './facts/sources.ts';
import type { Claim, Edition } from './model.ts';
import type { ContentFiles } from './text-file.ts';
import type { CiteWitnesses } from './witnesses.ts';
import { readYamlFile } from './yaml-file.ts';

export const CLAIMS_FILE = 'content/claims.yaml';

/** Where a text has any of some words, as start and end. */
const places = (text: string, words: readonly string[]): [start: number, end: number][] =>
  words.flatMap((word) => occurrences(text, word).map((start): [number, number] => [start, start + word.length]));

const locationOf = ({ passage, block }: ClaimRecord) =>
  passage === undefined ? blockLocation(block ?? 0) : passageLocation(passage);

/**
 * The text's claims to be first or the only one, in reading order; none where there is no such file. Reports Q01 to Q04, and
 * W01 for a source that does not exist.
 */
export function readClaims(
  files: ContentFiles,
  edition: Pick<Edition, 'chapters' | 'passages' | 'source'>,
  cite: CiteWitnesses,
  report: Report,
): Claim[] {
  const file = files.has(CLAIMS_FILE) ? readYamlFile(files, CLAIMS_FILE, claimsSchema, report) : null;
  if (!file) return [];
  const { marks, besides, claims } = file.value;
  const texts = textByLocation(edition);
  const ids = new Set<string>();
  const found = claims.flatMap((record, index): Claim[] => {
    const line = (field: string): number => file.line(['claims', index, field]);
    const location = locationOf(record);
    const text = texts.get(location);
    if (ids.has(record.id)) report('Q02', CLAIMS_FILE, line('id'), `has the id ${record.id} a second time`);
    ids.add(record.id);
    if (record.found !== 'unchecked' && !record.witnesses)
      report('Q04', CLAIMS_FILE, line('found'), `is ${record.found} by no source: expected \`witnesses\``);
    cite(record.witnesses ?? [], (n) => [CLAIMS_FILE, file.line(['claims', index, 'witnesses', n, 'id'])]);
    const times = text === undefined ? 0 : text.split(record.words).length - 1;
    if (text === undefined) report('Q01', CLAIMS_FILE, line('words'), `names ${location}: there is none`);
    else if (times !== 1)
      report(
        'Q01',
        CLAIMS_FILE,
        line('words'),
        `has words that stand ${times} times in ${location}: “${record.words}”`,
      );
    else if (places(record.words, marks).length === 0)
      report(
        'Q01',
        CLAIMS_FILE,
        line('words'),
        `claims nothing: expected one of ${marks.join(' ')} in “${record.words}”`,
      );
    if (text === undefined || times !== 1) return [];
    const start = text.indexOf(record.words);
    return [{ ...record, at: { location, start, end: start + record.words.length } }];
  });
  const order = [...texts.keys()];
  found.sort((a, b) => order.indexOf(a.at.location) - order.indexOf(b.at.location) || a.at.start - b.at.start);
  for (const [i, { id, at }] of found.entries()) {
    const other = found[i - 1];
    if (other?.at.location === at.location && other.at.end > at.start)
      report(
        'Q02',
        CLAIMS_FILE,
        file.line(['claims', claims.findIndex((one) => one.id === id), 'words']),
        `has ${id} on words that ${other.id} has`,
      );
  }
  const covers = (range: TextRange, location: string, start: number, end: number): boolean =>
    range.location === location && range.start <= start && range.end >= end;
  for (const [location, text] of texts) {
    const nothing = places(text, besides);
    for (const [start, end] of places(text, marks))
      if (
        !nothing.some(([from, to]) => from <= start && to >= end) &&
        !found.some(({ at }) => covers(at, location, start, end))
      )
        report(
          'Q03',
          CLAIMS_FILE,
          file.line(['claims']),
          `leaves out ${location}: “${text.slice(Math.max(0, start - 8), end + 8)}”`,
        );
  }
  return found;
}
