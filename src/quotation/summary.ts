import { counted, type Verdict, type VerdictName } from './verdict.ts';

/** Every verdict that counts, in the order of the summary, with the words for it. */
export const VERDICTS: readonly (readonly [VerdictName, string])[] = [
  ['verbatim', '一致'],
  ['equivalent', '标点或字形不同'],
  ['corrected', '与校订一致'],
  ['elided', '有省略'],
  ['annotated', '有夹注'],
  ['altered', '有改动'],
  ['absent', '本版所据文字中没有'],
];

/** The line to copy: 12 处引文：8 处一致，1 处标点或字形不同，…. What there is none of is left out. */
export function summary(verdicts: readonly Verdict[]): string {
  const quotations = counted(verdicts);
  const count = (is: (one: Verdict) => boolean, words: string): string[] => {
    const { length } = verdicts.filter(is);
    return length ? [`${length} ${words}`] : [];
  };
  const parts = VERDICTS.flatMap(([name, words]) => count(({ verdict }) => verdict === name, `处${words}`));
  const besides = [
    ...count(({ verdict }) => verdict === 'unchecked', '处引号里的词太短，未核'),
    ...count(({ verdict }) => verdict === 'own', '句没有引号，也不近本版所据文字，未作引文计'),
  ];
  const also = besides.length ? `（另有 ${besides.join('，')}）` : '';
  if (quotations.length === 0) return '没有可以核对的引文';
  const unpaired = count(({ paired, verdict }) => !paired && verdict !== 'own', '处引号不成对');
  return `${quotations.length} 处引文：${[...parts, ...unpaired].join('，')}${also}`;
}
