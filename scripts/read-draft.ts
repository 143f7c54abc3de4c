import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

/** Reads a draft by the ending of its name: .docx, .html or .htm, .md or .markdown, and all else as plain text. Throws what reading throws. */
export async function readDraft(file: string): Promise<string> {
  const ending = extname(file).toLowerCase();
  if (ending === '.docx') {
    // Only where it is needed: it takes longer to load than all the rest.
    const { default: mammoth } = await import('mammoth');
    return readHtml((await mammoth.convertToHtml({ path: file })).value);
  }
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  if (ending === '.html' || ending === '.htm') return readHtml(text);
  if (ending === '.md' || ending === '.markdown') return readMarkdown(text);
  return text;
}
