import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Flag } from '../../edition/errata.ts';
import { flagStretches } from '../Passage/markup.ts';
import { drawnNumber } from './digits.ts';

/** The id of a note on paper: a flag that stands in two chapters has a note in both. */
export const paperNoteId = (chapter: string, flag: Pick<Flag, 'id'>): string => `${chapter}-${flag.id}`;

/** What must not begin a line. */
const STOPS = /^[，。；：、？！”’」』》）…]+/;

/**
 * The words of a place (`p7`, `b17`) as they are printed: those under a flag dotted, its number drawn after them, and
 * nothing else, for on paper there is nothing to follow. Gives the inside of the place's element.
 */
export async function paperMarkup(
  place: string,
  text: string,
  flags: readonly Flag[],
  chapter: string,
): Promise<string> {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const { start, end, flag } of flagStretches(place, flags)) {
    const mark = {
      class: 'drawn',
      href: `#${paperNoteId(chapter, flag)}`,
      dataApparatus: '',
      ariaLabel: `校注${flag.number}`,
    };
    const stop = STOPS.exec(text.slice(end))?.[0] ?? '';
    nodes.push(
      { type: 'text', value: text.slice(at, start) },
      h('span', { class: 'flagged' }, text.slice(start, end - 1)),
      h('span', { class: 'tie' }, [
        h('span', { class: 'flagged' }, text.slice(end - 1, end)),
        h('a', mark, [await drawnNumber(flag.number)]),
        stop,
      ]),
    );
    at = end + stop.length;
  }
  nodes.push({ type: 'text', value: text.slice(at) });
  return toHtml(nodes);
}
