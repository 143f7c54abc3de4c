import type { EditionFile } from '../schemas/edition.ts';
import type { Published } from '../schemas/published.ts';
import type { Report } from './checks/problem.ts';
import { checkSource } from './checks/published.ts';
import { EDITION_FILE } from './checks/reading-order.ts';
import { sha256 } from './checksum.ts';
import type { Edition } from './model.ts';
import { characterCount, sourceBlocks } from './source.ts';
import { type ContentFiles, readText } from './text-file.ts';
import type { Parsed } from './yaml-reading.ts';

/** The source cut into blocks; null, reported, where it is not the frozen one (S01, S02). */
export function readSource(
  files: ContentFiles,
  { value, line }: Parsed<EditionFile>,
  published: Parsed<Published> | null,
  report: Report,
): Edition['source'] | null {
  const { file, sha256: frozen } = value.source;
  const bytes = files.get(file);
  if (!bytes) {
    report('F01', EDITION_FILE, line(['source', 'file']), `names ${file} as the source: no such file`);
    return null;
  }
  const text = readText(files, file, report);
  if (text === null) return null;
  const blocks = sourceBlocks(text);
  // What follows compares with the source; were it not the frozen one, every difference would be blamed on the wrong file.
  if (!checkSource(sha256(bytes), blocks, { value, line }, published, report)) return null;
  const characters = characterCount(blocks);
  const check = (name: 'characters' | 'blocks', found: number): void => {
    const stated = value.source[name];
    if (found !== stated)
      report('S02', EDITION_FILE, line(['source', name]), `states ${stated} ${name}: the source has ${found}`);
  };
  check('characters', characters);
  check('blocks', blocks.length);
  return { file, sha256: frozen, characters, blocks };
}
