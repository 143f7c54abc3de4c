// `npm run collate -- OTHER.txt [--as ID] [--marks] [--into FILE]`: sets a second text of the article against the source, block by
// block, and writes what differs as readings to look through, to standard output or to a new file. It changes nothing that is there.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { EditionStore } from '../src/build/edition-store.ts';
import type { Edition } from '../src/edition/model.ts';
import { NO_ADDRESS } from '../src/schemas/witness.ts';
import { collate, type Divergence } from '../src/text/collation.ts';
import { occurrences } from '../src/text/occurrences.ts';
import { readDraft } from './drafts/read-draft.ts';

const USAGE = 'usage: npm run collate -- OTHER.txt [--as ID] [--marks] [--into FILE]';

interface Reading {
  id: string;
  block: number;
  words: string;
  occurrence?: number;
  reads: string;
}

/** So many characters around words that stand more than once may be taken in before their occurrence is stated instead. */
const MOST_AROUND = 6;

/** Words of a block for what differs there: never empty, and grown until they stand in it once, as long as they stay short. */
function wordsFor(text: string, { start, end, reads }: Divergence): Omit<Reading, 'id' | 'block'> {
  let [from, to] = [start, end];
  const isOnce = (): boolean => to > from && occurrences(text, text.slice(from, to)).length === 1;
  for (let grown = 0; !isOnce() && grown < MOST_AROUND && (from > 0 || to < text.length); grown++) {
    if (to < text.length && grown % 2 === 0) to++;
    else if (from > 0) from--;
    else to++;
  }
  const words = text.slice(from, to);
  const found = occurrences(text, words);
  return {
    words,
    ...(found.length > 1 && { occurrence: found.indexOf(from) + 1 }),
    reads: text.slice(from, start) + reads + text.slice(end, to),
  };
}

/** A reading on one line, as witnesses.yaml has them. */
const inLine = (reading: Reading): string => stringify(reading, { collectionStyle: 'flow', lineWidth: 0 }).trim();

const blockNames = (numbers: readonly number[]): string => numbers.map((number) => `S${number}`).join('、') || '无';

/**
 * What differs, as YAML for `readings` in witnesses.yaml.
 *
 * @param id the witness: of one that is known only what is new, of another a record to be filled in
 * @param marks also what differs in marks alone
 */
export function readingsYaml(edition: Edition, second: string, id: string | undefined, marks: boolean): string {
  const { blocks } = edition.source;
  const collated = collate(blocks, second);
  const known = edition.variants.filter(({ witness }) => witness.id === id);
  const taken = new Set(edition.variants.map((variant) => variant.id));
  const readings: Reading[] = [];
  let [onMarks, old] = [0, 0];
  for (const { number, divergences } of collated) {
    const text = blocks[number - 1]?.text ?? '';
    let next = 1;
    for (const divergence of divergences) {
      if (divergence.marks) onMarks++;
      if (divergence.marks && !marks) continue;
      const words = wordsFor(text, divergence);
      const at = occurrences(text, words.words)[(words.occurrence ?? 1) - 1] ?? 0;
      const isKnown = known.some((one) => {
        const start = occurrences(text, one.words)[0] ?? -1;
        return one.block === number && start < at + words.words.length && at < start + one.words.length;
      });
      if (isKnown) {
        old++;
        continue;
      }
      while (taken.has(`v-${number}-${next}`)) next++;
      taken.add(`v-${number}-${next}`);
      readings.push({ id: `v-${number}-${next}`, block: number, ...words });
    }
  }
  const among = (found: string): number[] => collated.filter((one) => one.found === found).map(({ number }) => number);
  const isNew = id !== undefined && !edition.witnesses.some((witness) => witness.id === id);
  const record = { id, name: '', date: '', url: NO_ADDRESS, seen: '', read: '', siglum: '', readings };
  return [
    '# 另一份文字与所据文字逐块对勘的结果，要人看过才算：机器对错了的删掉，其余放进 content/witnesses.yaml 里这个出处的 readings。',
    `# 全块对到：${blockNames(among('whole'))}`,
    `# 只对到一部分：${blockNames(among('part'))}`,
    `# 没有对到：${blockNames(among('not'))}`,
    `# 只差标点的${onMarks}处${marks ? '已列在内' : '没有列，加 --marks 列出'}${old > 0 ? `；已经记下的${old}处不再列` : ''}。`,
    ...(isNew ? [stringify([record], { lineWidth: 0 })] : readings.map((one) => `- ${inLine(one)}`)),
    ...(readings.length === 0 && !isNew ? ['[]'] : []),
    '',
  ].join('\n');
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({
      options: { as: { type: 'string' }, into: { type: 'string' }, marks: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error(USAGE);
    const second = await readDraft(file, (line) => console.error(`${file}: ${line}`));
    const yaml = readingsYaml(await new EditionStore().load(), second, values.as, values.marks);
    // `wx`: a file that is there may hold what an editor has looked through.
    if (values.into) writeFileSync(values.into, yaml, { flag: 'wx' });
    else process.stdout.write(yaml);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 2;
  }
}
