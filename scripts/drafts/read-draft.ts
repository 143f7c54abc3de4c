import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decode, type Warn } from './decode.ts';
import { encodingOf, readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

const UNREADABLE = /\.(?:doc|dot|pdf|rtf|odt|pages|wps|mht|mhtml|epub)$/i;
/** What such files begin with, whatever they are called: Word's old form and WPS's, PDF, RTF, a page with its pictures. */
const UNREADABLE_BEGINNINGS = ['\xd0\xcf\x11\xe0', '%PDF-', '{\\rtf', 'MIME-Version:', 'From: <Saved'];
const ZIP = 'PK\x03\x04';

/**
 * The words of a draft as a reader sees them: by the ending of its name .docx, .html or .htm, .md or .markdown, and all else
 * as plain text; `-` is standard input, as plain text or .docx. `warn` gets a line for bytes that could not be read, and for a
 * file that holds no words. Throws what reading throws, and an error of one line for a file that is no text or whose encoding
 * is not sure.
 */
export async function readDraft(file: string, warn: Warn = () => {}): Promise<string> {
  const ending = extname(file).toLowerCase();
  if (UNREADABLE.test(ending)) throw unreadable();
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  const beginning = bytes.toString('latin1', 0, 16);
  if (UNREADABLE_BEGINNINGS.some((one) => beginning.startsWith(one))) throw unreadable();
  try {
    const text = await wordsOf(bytes, file === '-' && beginning.startsWith(ZIP) ? '.docx' : ending, warn);
    if (!text.trim()) warn('holds no words that a reader sees');
    return text;
  } catch (problem) {
    if (problem instanceof RangeError) throw new Error('cannot be read: its elements lie too deep in one another');
    throw problem;
  }
}

async function wordsOf(bytes: Buffer, ending: string, warn: Warn): Promise<string> {
  if (/^\.do[ct][xm]$/.test(ending)) {
    const { readDocx } = await import('./read-docx.ts');
    return readDocx(bytes);
  }
  if (/^\.(?:x?html?)$/.test(ending)) {
    const text = await decode(bytes, warn, encodingOf(bytes));
    const { readXhtml } = await import('./read-xhtml.ts');
    return (/^\s*<\?xml\s/.test(text) && readXhtml(text)) || readHtml(text);
  }
  const text = await decode(bytes, warn);
  return /^\.(?:md|markdown)$/.test(ending) ? readMarkdown(text) : text;
}

const unreadable = (): Error => new Error('cannot be read: save it as .docx or plain text');
