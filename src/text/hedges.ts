/** Words that loosen a number, in the order that they are listed in. 达到 counts as 达, 仅有 as 仅. */
export const hedges = ['约', '逾', '近', '余', '多', '不到', '仅', '累计', '预估', '左右', '超过', '达'] as const;
export type Hedge = (typeof hedges)[number];

/** Hedges that touch a number's start. 仅有 and 达到 are 仅 and 达 in prose; 最近, 附近, 集约, 节约 are no hedges. */
const BEFORE_NUMBER: readonly (readonly [RegExp, Hedge])[] = [
  [/(?<![最附将接])近$/u, '近'],
  [/(?<![节合集条])约$/u, '约'],
  [/逾$/u, '逾'],
  [/不到$/u, '不到'],
  [/超过$/u, '超过'],
  [/仅有?$/u, '仅'],
  [/达到?$/u, '达'],
];

/** Hedges that may be anywhere earlier in the number's clause: 累计走访企业1.8万余家. */
export const CLAUSE_HEDGES: readonly Hedge[] = ['累计', '预估'];

/** Takes what precedes a number; gives the hedges that touch its start, in printed order, and what is left. */
export function touchingHedges(before: string): { hedge: Hedge[]; rest: string } {
  const hedge: Hedge[] = [];
  let rest = before;
  for (;;) {
    const found = BEFORE_NUMBER.find(([pattern]) => pattern.test(rest));
    if (!found) return { hedge, rest };
    hedge.unshift(found[1]);
    rest = rest.replace(found[0], '');
  }
}
