import { addedLine } from './added.ts';
import { chapterOf } from './chapter.ts';
import type { ChapterSource } from './chapter-file.ts';
import { CHAPTER_FILE, readChapterFiles } from './chapter-files.ts';
import { addressLine } from './checks/address-line.ts';
import { checkParagraphs, checkTitle } from './checks/chapter-words.ts';
import { checkComponentIds } from './checks/component-use.ts';
import { checkHeadings } from './checks/headings.ts';
import { type Problem, type Report, reportInto, sortProblems } from './checks/problem.ts';
import { checkPublished } from './checks/published.ts';
import { checkOutline, EDITION_FILE } from './checks/reading-order.ts';
import { checkCaptions, checkOpening } from './checks/shown-blocks.ts';
import { CLAIMS_FILE, readClaims } from './claims.ts';
import { readCover } from './cover.ts';
import { readDrawings } from './drawings.ts';
import { resolveErrata } from './errata.ts';
import { NO_COVERAGE, NO_FACTS } from './facts/empty.ts';
import { factsForEdition } from './facts/for-edition.ts';
import { checkOfficial } from './facts/official.ts';
import { isFactId } from './facts/registered.ts';
import { FACT_TABLES, factFile } from './facts/tables.ts';
import { LATER_FILE, readLater } from './later.ts';
import type { Chapter, Edition } from './model.ts';
import { type Decoded, readPhotographs } from './photographs.ts';
import { readPlaceMap } from './place-map.ts';
import { readSource } from './read-source.ts';
import { readSettings } from './settings.ts';
import { readTerms, TERMS_FILE } from './terms.ts';
import type { ContentFiles } from './text-file.ts';
import { readWitnesses, WITNESSES_FILE } from './witnesses.ts';
import type { Path } from './yaml-reading.ts';

/** What loading the content gives: all its problems, and the edition as far as it could be made. */
export interface Loaded {
  /** Complete where `problems` is empty; otherwise only for commands that mend the content. */
  edition: Edition | null;
  problems: Problem[];
}

/**
 * A check of another room, which this one must not know: whether the titles fit their pictures.
 *
 * @param line the line of edition.yaml that a value is in
 */
export type FurtherCheck = (
  edition: Pick<Edition, 'name' | 'chapters'>,
  line: (path: Path) => number,
  report: Report,
) => void;

const FACT_FILES = new Set(FACT_TABLES.map(factFile));

const READ_BY_US = [
  /^content\/(edition|errata|witnesses|cover|terms|later|claims|map)\.yaml$/,
  /^content\/published\.json$/,
  /^content\/figures\/[a-z0-9-]+\.(svg|yaml)$/,
  /^content\/photographs\/[a-z0-9-]+\.(jpg|yaml)$/,
  CHAPTER_FILE,
  /^content\/source\/[\p{L}\p{N}._-]+\.txt$/u,
  /^content\/README\.md$/,
];

/** F06: every file of the folder is one that is read. */
function checkFiles(files: ContentFiles, report: Report): void {
  for (const file of files.keys())
    if (!FACT_FILES.has(file) && !READ_BY_US.some((known) => known.test(file)))
      report('F06', file, 1, 'is read by nothing: expected only the files that content/README.md names');
}

/** T01 to T11: the chapter files hold the words of the source, and nothing else of it. */
function checkChapters(
  chapters: readonly Chapter[],
  sources: ReadonlyMap<string, ChapterSource>,
  report: Report,
): void {
  const passages = chapters.flatMap((chapter) => chapter.passages);
  for (const chapter of chapters) {
    const source = sources.get(chapter.slug);
    if (!source) continue;
    checkTitle(source, report);
    checkOpening(source, chapter, report);
    checkParagraphs(source, chapter, passages, report);
    checkCaptions(source, chapter, report);
    checkHeadings(source, report);
  }
}

/**
 * Loads the content folder and checks it: pure, from bytes to one `Edition`. Throws nothing; every fault is a problem with
 * code, file and line.
 *
 * @param decoded what the photographs were decoded to, by path; one that is not among them is refused (G04)
 */
export function loadEdition(
  files: ContentFiles,
  furtherChecks: readonly FurtherCheck[] = [],
  decoded: ReadonlyMap<string, Decoded> = new Map(),
): Loaded {
  const problems: Problem[] = [];
  const report = reportInto(problems);
  const has = (codes: RegExp): boolean => problems.some(({ code }) => codes.test(code));
  const edition = load(files, { furtherChecks, decoded }, report, has);
  return { edition, problems: sortProblems(problems) };
}

function load(
  files: ContentFiles,
  { furtherChecks, decoded }: { furtherChecks: readonly FurtherCheck[]; decoded: ReadonlyMap<string, Decoded> },
  report: Report,
  has: (codes: RegExp) => boolean,
): Edition | null {
  checkFiles(files, report);
  const { settings, errataFile, witnessesFile, published } = readSettings(files, report);
  if (!settings) return null;
  const { source: _, chapters: outline, printed: print, ...about } = settings.value;
  const slugs = outline.map(({ slug }) => slug);
  const sources = readChapterFiles(files, slugs, report);
  const source = readSource(files, settings, published, report);
  if (!source) return null;

  checkOutline(settings, source.blocks, report);
  const chapters = outline.map((chapter, i) => chapterOf(chapter, i, source.blocks, sources.get(chapter.slug)));
  const passages = chapters.flatMap((chapter) => chapter.passages);
  checkChapters(chapters, sources, report);
  // A title that is not made of its phrases is that fault alone.
  if (!has(/^E08/)) for (const check of furtherChecks) check({ name: about.name, chapters }, settings.line, report);

  const read = readWitnesses(witnessesFile, { passages, source, chapters }, about.date, report);
  const { errata, retired } = errataFile
    ? resolveErrata(errataFile, { passages, source, chapters }, read.cite, report)
    : { errata: [], retired: [] };
  const [printed] = print
    ? read.cite([{ id: print.witness }], () => [EDITION_FILE, settings.line(['printed', 'witness'])])
    : [];
  // Facts are compared with the text and its errata; were those not sound, every record would be blamed for it.
  const sound = errataFile && !has(/^[SEX]/);
  const checked = sound ? factsForEdition(files, { chapters, passages, source, errata }, sources, report) : null;
  for (const { id, file, line } of checked?.cited ?? []) read.cite([{ id }], () => [file, line]);
  if (checked?.facts) checkOfficial(checked.facts.documents, read.witnesses, checked.where, report);
  const edition: Edition = {
    ...about,
    ...(printed && print && { printed: { witness: printed.witness, note: print.note } }),
    source,
    chapters,
    passages,
    errata,
    witnesses: read.witnesses,
    variants: read.variants,
    drawings: readDrawings(files, slugs, report),
    photographs: readPhotographs(files, decoded, chapters, report),
    cover: { drawing: '', statistics: [], events: [] },
    facts: checked?.facts ?? NO_FACTS,
    retired: { errata: retired, facts: checked?.retired ?? NO_FACTS },
    coverage: checked?.coverage ?? NO_COVERAGE,
    terms: [],
    later: [],
    claims: checked?.facts ? readClaims(files, { chapters, passages, source }, read.cite, report) : [],
    map: null,
  };
  if (checked?.facts) {
    for (const { components, file } of sources.values()) checkComponentIds(components, file, edition, report);
    edition.cover = readCover(files, edition, report) ?? edition.cover;
    edition.terms = readTerms(files, edition, report);
    edition.later = readLater(files, edition, report);
    edition.map = readPlaceMap(files, edition, report);
    // Who cites it may stand in what could not be read.
    read.checkUse();
  }
  // A fault in the reading order, in an erratum or in what a witness reads moves addresses too; it is reported once, as the
  // fault it is. When a witness was seen, and who cites it, moves none.
  if (published && errataFile && !has(/^(?:[EKQX]|W0[125-7])/)) {
    const where = (address: string): { file: string; line: number } => {
      if (address.startsWith('v-')) return { file: WITNESSES_FILE, line: read.lineOf(address) };
      if (address.startsWith('g-')) return { file: TERMS_FILE, line: addedLine(files, TERMS_FILE, address) };
      if (address.startsWith('k-')) return { file: CLAIMS_FILE, line: addedLine(files, CLAIMS_FILE, address) };
      if (address.startsWith('a-')) return { file: LATER_FILE, line: addedLine(files, LATER_FILE, address) };
      return checked?.where.get(address) ?? addressLine(address, edition, settings.line, errataFile);
    };
    // That facts with problems are gone would only say it twice.
    const isUnknown = (id: string): boolean => !checked?.facts && (isFactId(id) || /^[gak]-/.test(id));
    checkPublished({ edition, settings, published, where, isUnknown }, report);
  }
  return edition;
}
