import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

const UNREADABLE = /\.(?:doc|pdf|rtf|odt|pages|wps)$/i;

/**
 * Reads a draft by the ending of its name: .docx, .html or .htm, .md or .markdown, and all else as plain text. Throws what
 * reading throws, and an error of one line for a file that is no text.
 */
export async function readDraft(file: string): Promise<string> {
  if (UNREADABLE.test(file)) throw new Error('cannot be read: save it as .docx or plain text');
  const ending = extname(file).toLowerCase();
  if (ending === '.docx') {
    // Only where it is needed: it takes longer to load than all the rest.
    const { default: mammoth } = await import('mammoth');
    return readHtml((await mammoth.convertToHtml({ path: file })).value);
  }
  const text = decoded(await readFile(file));
  if (ending === '.html' || ending === '.htm') return readHtml(text);
  if (ending === '.md' || ending === '.markdown') return readMarkdown(text);
  return text;
}

/**
 * The text of a file: by its byte order mark, or else UTF-8, or where it is not that GB 18030, in which Chinese editors on
 * Windows save. What a page says of its own encoding is not asked: it is as often wrong.
 */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw new Error('cannot be read: it is no text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
