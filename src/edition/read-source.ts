import type { EditionFile } from '../schemas/edition.ts';
import type { Published } from '../schemas/published.ts';
import type { Report } from './checks/problem.ts';
import { EDITION_FILE } from './checks/reading-order.ts';
import { sha256 } from './checksum.ts';
import type { Edition } from './model.ts';
import { sourceRecord } from './published.ts';
import { characterCount, type SourceBlock, sourceBlocks } from './source.ts';
import { type ContentFiles, readText } from './text-file.ts';
import type { Parsed } from './yaml-reading.ts';

/**
 * S01: the source is the one this edition was made from. Says whose fault a difference is, and in which line of the
 * source it begins, from what `published.json` remembers of each block. Gives whether the source can be trusted.
 */
function checkSource(
  actual: string,
  blocks: readonly SourceBlock[],
  file: Parsed<EditionFile>,
  published: Parsed<Published> | null,
  report: Report,
): boolean {
  const { source } = file.value;
  if (actual === source.sha256) return true;
  const remembered = published?.value.editions.at(-1)?.settings['source.sha256'];
  if (actual === remembered) {
    report(
      'S01',
      EDITION_FILE,
      file.line(['source', 'sha256']),
      `has the hash ${source.sha256}: expected ${actual}, the hash of ${source.file}`,
    );
    return true;
  }
  const now = sourceRecord(blocks);
  const then = Object.entries(published?.value.source ?? {});
  const changed = then.find(([name, record]) => now[name] !== record);
  const line = changed ? (blocks[Number(changed[0].slice(1)) - 1]?.line ?? Number(changed[1].split(' ')[0])) : 1;
  report(
    'S01',
    source.file,
    line,
    `was changed${changed ? ` at ${changed[0]}` : ''}: its hash is ${actual}, expected ${source.sha256}; the source is frozen, a doubtful reading is flagged in content/errata.yaml (nothing else was compared with it)`,
  );
  return false;
}

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
