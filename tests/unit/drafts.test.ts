import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDraft } from '../../scripts/drafts/read-draft.ts';
import type { Verdict } from '../../src/quotation/verdict.ts';
import { checking } from '../support/check.ts';
import { fixtureCorpus } from '../support/edition.ts';

/**
 * A folder a kind: `draft.…`, and what it must give: its words in `expected.txt`, or the line that refuses it in `error.txt`; the
 * line that goes with the words in `warning.txt`. What the checker says of it is in `expected.json`, a line for each quotation; a
 * first run writes it, to be read as an editor would. A Word document is a folder of its parts, packed here.
 */
const KINDS = join(import.meta.dirname, '../drafts');

const verdicts = checking(fixtureCorpus('article'));

/** The verdict, how it is altered, where the text has it, and the words. */
const said = (all: readonly Verdict[]): string =>
  `[\n${all
    .map(({ verdict, how, paired, sources, quote }) =>
      JSON.stringify([
        [verdict, how, paired ? undefined : 'unpaired'].filter((one) => one !== undefined).join(' '),
        sources
          .slice(0, 4)
          .flatMap(({ parts }) => parts.map(({ place }) => place))
          .join(' '),
        quote,
      ]),
    )
    .join(',\n')}\n]\n`;

let packed: string;
beforeAll(async () => {
  packed = await mkdtemp(join(tmpdir(), 'drafts-'));
});
afterAll(() => rm(packed, { recursive: true }));

async function pack(folder: string, name: string): Promise<string> {
  const zip = new JSZip();
  for (const part of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, part)).isFile()) zip.file(part, readFileSync(join(folder, part)));
  const file = join(packed, name);
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
  return file;
}

const kept = (kind: string, name: string): string | undefined => {
  const file = join(KINDS, kind, name);
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '') : undefined;
};

describe('a draft is read as a reader sees it', () => {
  const kinds = readdirSync(KINDS);
  test('there are many kinds', () => expect(kinds.length).toBeGreaterThanOrEqual(30));

  test.each(kinds)('%s', async (kind) => {
    const name = readdirSync(join(KINDS, kind)).find((one) => one.startsWith('draft.')) ?? 'draft';
    const path = join(KINDS, kind, name);
    const file = statSync(path).isDirectory() ? await pack(path, `${kind}.docx`) : path;
    const warnings: string[] = [];
    const answer = readDraft(file, (line) => warnings.push(line));
    const error = kept(kind, 'error.txt');
    if (error === undefined) {
      const words = await answer;
      expect(words).toBe(kept(kind, 'expected.txt'));
      await expect(said(await verdicts(words))).toMatchFileSnapshot(join(KINDS, kind, 'expected.json'));
    } else await expect(answer).rejects.toThrow(new Error(error));
    expect(warnings.join('\n')).toBe(kept(kind, 'warning.txt') ?? '');
  });
});
