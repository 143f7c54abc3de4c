import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Edition } from '../edition/model.ts';
import { firstDifference } from '../text/first-difference.ts';
import { relatedRecords } from './related-records.ts';

const FOLDER = 'pagefind/fragment';

/** Without the marks that Pagefind sets between words. */
const asWritten = (content: string): string => content.replaceAll('\u200b', '');

/**
 * The records that the related search shows are those of the edition, each once, word for word. Gives how many there are.
 * Throws with the file and the words of the first that is not.
 */
export function proveRelated(folder: string, edition: Edition): number {
  const records = new Map(relatedRecords(edition).map(({ url, content }) => [url, content]));
  const files = readdirSync(join(folder, FOLDER));
  for (const name of files) {
    const packed = gunzipSync(readFileSync(join(folder, FOLDER, name))).toString();
    const { url, content } = JSON.parse(packed.slice(packed.indexOf('{'))) as { url: string; content: string };
    const expected = records.get(url);
    if (expected === undefined)
      throw new Error(`${FOLDER}/${name}: is ${url}, expected a record of the edition, each once`);
    if (asWritten(content) !== expected)
      throw new Error(
        `${FOLDER}/${name}: “${asWritten(content).slice(0, 40)}” is not ${url}, ${firstDifference(asWritten(content), expected)}`,
      );
    records.delete(url);
  }
  const [missing] = records.keys();
  if (missing !== undefined) throw new Error(`${FOLDER}: lacks ${missing}`);
  return files.length;
}
