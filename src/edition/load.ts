import { checkShareTitles } from '../assets/share-images/share-title.ts';
import { editionSchema } from '../schemas/edition.ts';
import { errataSchema } from '../schemas/erratum.ts';
import { publishedSchema } from '../schemas/published.ts';
import { chapterOf } from './chapter.ts';
import { type ChapterSource, readChapterFile } from './chapter-file.ts';
import { addressLine } from './checks/address-line.ts';
import { checkCaptions, checkParagraphs, checkTitle } from './checks/chapter-words.ts';
import { checkComponentIds } from './checks/component-use.ts';
import { type Problem, type Report, sortProblems } from './checks/problem.ts';
import { checkOutline, EDITION_FILE } from './checks/reading-order.ts';
import { sha256 } from './checksum.ts';
import { readCover } from './cover.ts';
import { readDrawings } from './drawings.ts';
import { ERRATA_FILE, resolveErrata } from './errata.ts';
import { factsForEdition } from './facts/for-edition.ts';
import { NO_COVERAGE, NO_FACTS } from './facts/none.ts';
import { FACT_TABLES, factFile } from './facts/tables.ts';
import type { Edition } from './model.ts';
import { readPhotographs } from './photographs.ts';
import { checkPublished, checkSource, PUBLISHED_FILE } from './published.ts';
import { characterCount, sourceBlocks } from './source.ts';
import { type ContentFiles, readText } from './text-file.ts';
import { parseYaml } from './yaml-file.ts';

/** What reading the content gives: all its problems, and the edition as far as it could be made. */
export interface Build {
  /** Complete where `problems` is empty; otherwise only for commands that mend the content. */
  edition: Edition | null;
  problems: Problem[];
}

const CHAPTER_FILE = /^content\/chapters\/[^/]+\.mdx$/;

/** Reads every chapter file; each names one slug of the edition, and each slug has one file (C02, F01). */
function readChapters(files: ContentFiles, slugs: readonly string[], report: Report): Map<string, ChapterSource> {
  const sources = new Map<string, ChapterSource>();
  let unread = false;
  for (const file of [...files.keys()].filter((name) => CHAPTER_FILE.test(name)).sort()) {
    const text = readText(files, file, report);
    const source = text === null ? null : readChapterFile(text, file, report);
    if (!source) {
      unread = true;
      continue;
    }
    const { chapter: slug } = source.frontMatter.value;
    const line = source.frontMatter.line(['chapter']);
    if (!slugs.includes(slug))
      report('C02', file, line, `is for the chapter “${slug}”: edition.yaml has ${slugs.join(', ')}`);
    else if (sources.has(slug))
      report('C02', file, line, `is for the chapter “${slug}”: ${sources.get(slug)?.file} is too`);
    else sources.set(slug, source);
  }
  // A file that could not be read is reported as such; which chapter it would have been is not known.
  if (!unread)
    for (const slug of slugs)
      if (!sources.has(slug))
        report('F01', `content/chapters/${slug}.mdx`, 1, `is missing: no chapter file names the chapter “${slug}”`);
  return sources;
}

const FACT_FILES = new Set(FACT_TABLES.map(factFile));

const READ_BY_US = [
  /^content\/(edition|errata|cover)\.yaml$/,
  /^content\/published\.json$/,
  /^content\/figures\/[a-z0-9-]+\.(svg|yaml)$/,
  /^content\/photographs\/[a-z0-9-]+\.(jpg|yaml)$/,
  CHAPTER_FILE,
  /^content\/source\/[^/]+\.txt$/,
  /^content\/README\.md$/,
];

/**
 * Reads the whole content folder and checks it: pure, from bytes to one `Edition`. Throws nothing; every fault is a
 * problem with code, file and line.
 */
export function buildEdition(files: ContentFiles): Build {
  const problems: Problem[] = [];
  const report: Report = (code, file, line, message) => problems.push({ code, file, line, message });
  const done = (edition: Edition | null): Build => ({ edition, problems: sortProblems(problems) });

  for (const file of files.keys())
    if (!FACT_FILES.has(file) && !READ_BY_US.some((known) => known.test(file)))
      report('F06', file, 1, 'is read by nothing: expected only the files that content/README.md names');

  const read = <T>(file: string, parse: (text: string) => T | null): T | null => {
    const text = readText(files, file, report);
    return text === null ? null : parse(text);
  };
  const file = read(EDITION_FILE, (text) => parseYaml(text, EDITION_FILE, editionSchema, report));
  const errataFile = read(ERRATA_FILE, (text) => parseYaml(text, ERRATA_FILE, errataSchema, report));
  const published = read(PUBLISHED_FILE, (text) => parseYaml(text, PUBLISHED_FILE, publishedSchema, report));
  if (!file) return done(null);

  const { source, chapters: outline } = file.value;
  const sources = readChapters(
    files,
    outline.map(({ slug }) => slug),
    report,
  );
  if (!files.has(source.file)) {
    report('F01', EDITION_FILE, file.line(['source', 'file']), `names ${source.file} as the source: no such file`);
    return done(null);
  }
  const text = readText(files, source.file, report);
  if (text === null) return done(null);
  const blocks = sourceBlocks(text);
  // What follows compares with the source; were it not the frozen one, every difference would be blamed on the wrong file.
  if (!checkSource(sha256(files.get(source.file) as Uint8Array), blocks, file, published, report)) return done(null);
  const characters = characterCount(blocks);
  for (const [name, found] of Object.entries({ characters, blocks: blocks.length }) as [
    'characters' | 'blocks',
    number,
  ][])
    if (found !== source[name])
      report(
        'S02',
        EDITION_FILE,
        file.line(['source', name]),
        `states ${source[name]} ${name}: the source has ${found}`,
      );

  checkOutline(file, blocks, report);
  const chapters = outline.map((chapter, i) => chapterOf(chapter, i, blocks, sources.get(chapter.slug)));
  const passages = chapters.flatMap((chapter) => chapter.passages);
  for (const chapter of chapters) {
    const chapterSource = sources.get(chapter.slug);
    if (!chapterSource) continue;
    checkTitle(chapterSource, report);
    checkParagraphs(chapterSource, chapter, passages, report);
    checkCaptions(chapterSource, chapter, report);
  }
  const { version, date, name, description, operator, contact, filing, unknown, rights } = file.value;
  // A title that is not made of its phrases is that fault alone.
  if (!problems.some(({ code }) => code === 'E08')) checkShareTitles(name, chapters, file.line, report);
  const text0 = { file: source.file, sha256: source.sha256, characters, blocks };
  const errata = errataFile ? resolveErrata(errataFile, { passages, source: text0, chapters }, report) : [];
  // Facts are compared with the text and its errata; were those not sound, every record would be blamed for it.
  const sound = errataFile && !problems.some(({ code }) => /^[SEX]/.test(code));
  const checked = sound ? factsForEdition(files, { chapters, passages, source: text0, errata }, sources, report) : null;
  const edition: Edition = {
    version,
    date,
    name,
    description,
    operator,
    contact,
    filing,
    unknown,
    rights,
    source: text0,
    drawings: readDrawings(
      files,
      outline.map(({ slug }) => slug),
      report,
    ),
    photographs: readPhotographs(files, chapters, report),
    chapters,
    passages,
    errata,
    cover: { drawing: '', statistics: [], events: [] },
    facts: checked?.facts ?? NO_FACTS,
    coverage: checked?.coverage ?? NO_COVERAGE,
  };

  if (checked?.facts) {
    for (const { components, file: chapterFile } of sources.values())
      checkComponentIds(components, chapterFile, edition, report);
    edition.cover = readCover(files, edition, report) ?? edition.cover;
  }
  // A fault in the reading order or in an erratum moves addresses too; it is reported once, as the fault it is.
  const cause = problems.some(({ code }) => /^[EX]/.test(code));
  if (published && errataFile && !cause) {
    const where = (address: string): { file: string; line: number } =>
      checked?.where.get(address) ?? addressLine(address, edition, file.line, errataFile);
    checkPublished(edition, file, published, where, Boolean(checked?.facts), report);
  }
  return done(edition);
}
