import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { address } from '../../edition/addresses.ts';
import type { FactRange } from '../../edition/facts/fact-ranges.ts';

/** The link of a number or a date to its record. It holds no text node, as all apparatus. */
const linkTo = (href: string, ariaLabel: string): ElementContent =>
  h('a', { class: 'to', dataApparatus: '', href, ariaLabel });

/** A fact's words as what they are to a machine, and for a reader the way to their record. */
export function factMarkup(fact: FactRange, printed: string, words: ElementContent[]): ElementContent[] {
  if (fact.kind === 'name') return [h('a', { class: 'name', href: `${address.index}#${fact.id}` }, words)];
  const href = `${fact.id.startsWith('e-') ? address.timeline : address.data}#${fact.id}`;
  // The label repeats the words: a list of links that all say the same would help nobody.
  const link = linkTo(href, `${printed}：${fact.id.startsWith('e-') ? '大事' : '数字'}`);
  if (fact.kind === 'number') return [h('data', { value: String(fact.value) }, words), link];
  if (fact.datetime) return [h('time', { dateTime: fact.datetime }, words), link];
  return [h('span', { class: 'fact' }, words), link];
}
