// `npm run new-edition -- 1.1.0`: publishes what is new in content/ under a new version. It only adds: an address or
// a record that was published keeps its words for good, and this command refuses where one would not.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkContent } from '../src/build/check-content.ts';
import { ContentError, formatProblems } from '../src/edition/checks/problem.ts';
import { EDITION_FILE } from '../src/edition/checks/reading-order.ts';
import { readContentFolder } from '../src/edition/content-folder.ts';
import {
  addressesOf,
  checksumOf,
  PUBLISHED_FILE,
  recordsOf,
  settingsOf,
  sourceRecord,
} from '../src/edition/published.ts';
import { type Published, publishedSchema } from '../src/schemas/published.ts';

/** What a new edition is allowed to add; any other problem stops it. */
const ADDITIONS = new Set(['P04', 'P05']);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const [version, ...flags] = process.argv.slice(2);
if (!version || !/^\d+\.\d+\.\d+$/.test(version))
  fail('usage: npm run new-edition -- 1.1.0   (a version higher than the last)');

function contentFiles(): Map<string, Uint8Array> {
  try {
    return new Map(readContentFolder());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return fail(`${formatProblems(error.problems)}\n\nNo new edition is made.`);
  }
}

const files = contentFiles();
const first = !files.has(PUBLISHED_FILE);
// Never by accident: whoever loses the file must bring it back, or every address is free to change.
if (first !== flags.includes('--first'))
  fail(
    first
      ? `${PUBLISHED_FILE} is not there: bring it back from git. For the first edition of another article add --first`
      : `${PUBLISHED_FILE} is there: --first is for the first edition of another article`,
  );
const last: Published | null = first ? null : publishedSchema.parse(JSON.parse(readFileSync(PUBLISHED_FILE, 'utf8')));
if (last?.editions.some((edition) => edition.version.localeCompare(version, 'en', { numeric: true }) >= 0))
  fail(`version ${version} is not higher than the last, ${last.editions.at(-1)?.version}`);

// Only these two lines are rewritten, so that the editor's comments and spacing stay.
const editionText = readFileSync(EDITION_FILE, 'utf8')
  .replace(/^version: .*$/m, `version: ${version}`)
  .replace(/^date: .*$/m, `date: ${new Date().toISOString().slice(0, 10)}`);
files.set(EDITION_FILE, new TextEncoder().encode(editionText));

const { edition, problems } = await checkContent(files);
const stopping = problems.filter(
  ({ code, file }) => !ADDITIONS.has(code) && !(first && code === 'F01' && file === PUBLISHED_FILE),
);
if (stopping.length > 0 || !edition) fail(`${formatProblems(stopping)}\n\nNo new edition is made.`);

const settings = settingsOf(parse(editionText));
const remembered: Omit<Published, 'seal'> = {
  editions: [...(last?.editions ?? []), { version, date: edition.date, settings }],
  source: sourceRecord(edition.source.blocks),
  addresses: { ...last?.addresses, ...addressesOf(edition) },
  records: { ...last?.records, ...recordsOf(edition) },
};
writeFileSync(EDITION_FILE, editionText);
writeFileSync(PUBLISHED_FILE, `${JSON.stringify({ ...remembered, seal: checksumOf(remembered) }, null, 2)}\n`);
const count = (of: Pick<Published, 'addresses' | 'records'> | null): number =>
  of ? Object.keys(of.addresses).length + Object.keys(of.records).length : 0;
const ended = Object.entries(remembered.records).filter(([id, { state }]) => state && !last?.records[id]?.state);
console.log(
  `edition ${version}: ${count(remembered) - count(last)} new addresses and records, ${ended.length} withdrawn or superseded, ${count(remembered)} in all`,
);
