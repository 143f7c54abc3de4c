import { type ChapterSource, readChapterFile } from './chapter-file.ts';
import { refuseFlood } from './checks/markup-flood.ts';
import type { Report } from './checks/problem.ts';
import { type ContentFiles, readText } from './text-file.ts';

export const CHAPTER_FILE = /^content\/chapters\/[\p{L}\p{N}._-]+\.mdx$/u;

/** Reads every chapter file; each names one slug of the edition, and each slug has one file (C02, F01). */
export function readChapterFiles(
  files: ContentFiles,
  slugs: readonly string[],
  report: Report,
): Map<string, ChapterSource> {
  const sources = new Map<string, ChapterSource>();
  let unread = false;
  for (const file of [...files.keys()].filter((name) => CHAPTER_FILE.test(name)).sort()) {
    const text = readText(files, file, report);
    const source = text === null || refuseFlood(text, file, report) ? null : readChapterFile(text, file, report);
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
