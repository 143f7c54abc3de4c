import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { installOnDebian } from '../../scripts/support/debian.ts';

const has = (): boolean => spawnSync('pdftotext', ['-v']).status === 0;

/**
 * Makes sure of poppler's tools, by which the tests read a PDF as others do; installs them where this is Debian or
 * Ubuntu and we may. Throws one line that says what to install elsewhere: a test is never skipped.
 */
export function needPoppler(): void {
  if (!has()) installOnDebian('poppler-utils', 'poppler-data');
  if (!has()) throw new Error('The tests of the PDF need pdftotext and pdfinfo: install poppler-utils (or poppler).');
}

/** The text of a PDF, a string for each page; `-raw` in the order of its content, else in the order that poppler finds. */
export const pdfPages = (file: string, ...options: string[]): string[] =>
  execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

/** What `pdfinfo` says, by name: `Tagged`, `Pages`, `Page size`, `Title`. */
export const pdfInfo = (file: string): Record<string, string> =>
  Object.fromEntries(
    execFileSync('pdfinfo', [file], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

export interface Bookmark {
  title: string;
  children: Bookmark[];
}

const textOf = (dictionary: string): string => {
  const hex = /\/Title\s*<FEFF([0-9A-F]*)>/i.exec(dictionary)?.[1];
  return hex === undefined
    ? (/\/Title\s*\(([^)]*)\)/.exec(dictionary)?.[1] ?? '')
    : hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
};

/** The bookmarks of a PDF as a tree. Chromium writes their dictionaries in the open, so no library is needed. */
export function bookmarks(file: string): Bookmark[] {
  const pdf = readFileSync(file).toString('latin1');
  const objects = new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<[\s\S]*?)\nendobj/g)].map(([, n, body]) => [n, body]),
  );
  const reference = (body: string, key: string): string | undefined =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '');
  const chain = (first: string | undefined): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let body = first; body; body = reference(body, 'Next'))
      found.push({ title: textOf(body), children: chain(reference(body, 'First')) });
    return found;
  };
  const outlines = [...objects.values()].find((body) => body?.includes('/Type /Outlines'));
  return chain(outlines && reference(outlines, 'First'));
}
