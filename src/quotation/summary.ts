import { counted, type Verdict } from './draft.ts';
import type { VerdictName } from './verdict.ts';

/** Every verdict in the order of the summary, with the words for it. */
export const VERDICTS: readonly (readonly [VerdictName, string])[] = [
  ['verbatim', '一致'],
  ['equivalent', '标点或字形不同'],
  ['corrected', '与校订一致'],
  ['altered', '有改动'],
  ['absent', '本版所据文字中没有'],
];

/** The line to copy: 12 处引文：8 处一致，1 处标点或字形不同，…. What there is none of is left out. */
export function summary(verdicts: readonly Verdict[]): string {
  const quotations = counted(verdicts);
  if (quotations.length === 0) return '没有可以核对的引文';
  const parts = VERDICTS.flatMap(([name, words]) => {
    const count = quotations.filter(({ verdict }) => verdict === name).length;
    return count ? [`${count} 处${words}`] : [];
  });
  // A word that stands alone is the writer's too, but may be in the text.
  const own = verdicts.length === 1 ? 0 : verdicts.filter((one) => one.own && one.verdict === 'absent').length;
  return `${quotations.length} 处引文：${parts.join('，')}${own ? `（另有 ${own} 句没有引号，也不近本版所据文字，未作引文计）` : ''}`;
}
