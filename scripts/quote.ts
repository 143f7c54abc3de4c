// `npm run quote -- [--json] FILE…`: checks the quotations in drafts, `-` is standard input. Exits 1 if one is altered or
// absent, 2 if a file cannot be read.
import { parseArgs } from 'node:util';
import { EditionStore } from '../src/build/edition-store.ts';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { checkerOf, wholeText } from '../src/quotation/checker.ts';
import { check } from '../src/quotation/draft.ts';
import { summary } from '../src/quotation/summary.ts';
import { counted, type Verdict } from '../src/quotation/verdict.ts';
import { otherReadings, readingWords } from '../src/search/other-readings.ts';
import type { Corpus } from '../src/search/search-text.ts';
import { readDraft } from './drafts/read-draft.ts';

const NAMES: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: '一致',
  equivalent: '标点或字形不同',
  corrected: '与校订一致',
  elided: '有省略，各部分一致',
  annotated: '有夹注，其余一致',
  altered: '有改动',
  absent: '没有',
  own: '作者的话',
  unchecked: '未核',
};
const ALTERATIONS: Readonly<Record<string, string>> = {
  apart: '各句都有，原文不相连',
  reordered: '各句都有，次序不同',
};

const placesOf = ({ sources }: Verdict): string =>
  [...new Set(sources.flatMap(({ parts }) => parts.map(({ place }) => place)))].slice(0, 4).join(' ');

/** On one line, and without what would steer the terminal. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');

const short = (text: string): string => {
  const line = [...plain(text)];
  return line.length > 48 ? `${line.slice(0, 40).join('')}…${line.slice(-6).join('')}` : line.join('');
};

/** Every character beyond Latin takes two columns in a terminal. */
const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - [...text].reduce((sum, c) => sum + (c > '\u02ff' ? 2 : 1), 0)));

function* rows(verdict: Verdict, corpus: Corpus): Generator<string> {
  yield pad(NAMES[verdict.verdict], 16) + pad(placesOf(verdict), 16) + short(verdict.quote);
  const errata = [
    ...new Set((verdict.how ? verdict.sources : verdict.sources.slice(0, 1)).flatMap((one) => one.errata)),
  ];
  const notes = [
    ...(verdict.paired ? [] : ['引号不成对']),
    ...(verdict.how && ALTERATIONS[verdict.how] ? [ALTERATIONS[verdict.how]] : []),
    ...(verdict.rest === undefined ? [] : [`原文此句未完：……${short(verdict.rest)}`]),
  ];
  const marks = { both: ['', ''], source: ['{+', '+}'], draft: ['[-', '-]'] } as const;
  const changes = verdict.changes?.map((change) => marks[change.in].join(plain(change.text))).join('');
  for (const note of notes) yield `${' '.repeat(32)}${note}`;
  if (changes !== undefined) yield `${' '.repeat(32)}${changes}`;
  if (errata.length) yield `${' '.repeat(32)}校注：${errata.join(' ')}`;
  for (const reading of otherReadings(verdict.sources[0]?.parts ?? [], corpus))
    yield `${' '.repeat(32)}${readingWords(reading)}`;
}

/** JSON itself writes only some of the control characters as numbers. */
const escaped = (c: string): string => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/**
 * The command: takes what follows its name, the text to check against, and where each line goes. Gives the exit code.
 */
export async function quote(
  args: readonly string[],
  corpus: () => Corpus | Promise<Corpus>,
  { log, error }: Pick<Console, 'log' | 'error'>,
): Promise<0 | 1 | 2> {
  const fail = (problem: unknown): void => error(plain(problem instanceof Error ? problem.message : String(problem)));
  const parsed = readArguments(args);
  if (parsed instanceof Error) {
    fail(parsed);
    return 2;
  }
  const text = await corpus();
  const whole = wholeText(checkerOf(text.places, text.table));
  const reports: { file: string; summary: string; verdicts: Verdict[] }[] = [];
  let unread = false;
  for (const file of parsed.files) {
    try {
      const verdicts: Verdict[] = [];
      const words = await readDraft(file, (line) => fail(`${file}: ${line}`));
      for await (const some of check(whole, words)) verdicts.push(...some);
      reports.push({ file, summary: summary(verdicts), verdicts });
    } catch (problem) {
      fail(`${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
      unread = true;
    }
  }
  if (parsed.json) log(JSON.stringify(reports, null, 2).replace(/(?!\n)\p{Cc}/gu, escaped));
  else {
    for (const { file, summary, verdicts } of reports) {
      log(`${plain(file)}\n`);
      for (const verdict of verdicts.filter((one) => one.verdict !== 'own'))
        for (const row of rows(verdict, text)) log(row);
      log(`\n${summary}\n`);
    }
  }
  const wrong = reports.some(({ verdicts }) =>
    counted(verdicts).some(({ verdict }) => verdict === 'altered' || verdict === 'absent'),
  );
  return unread ? 2 : wrong ? 1 : 0;
}

function readArguments(args: readonly string[]): { json: boolean; files: string[] } | Error {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return new Error('usage: npm run quote -- [--json] FILE… (- for standard input)');
    return { json: values.json, files: positionals };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

if (import.meta.main)
  process.exitCode = await quote(
    process.argv.slice(2),
    async () => loadCorpus(await new EditionStore().load()),
    console,
  );
