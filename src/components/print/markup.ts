import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Erratum } from '../../edition/errata.ts';
import { errataIn } from '../Passage/markup.ts';
import { drawnNumber } from './digits.ts';

/** The id of a note on paper: an erratum that stands in two chapters has a note in both. */
export const printNoteId = (chapter: string, erratum: Pick<Erratum, 'id'>): string => `${chapter}-${erratum.id}`;

/** What must not begin a line. */
const STOPS = /^[，。；：、？！”’」』》）…]+/;

/**
 * The words of a location (`p7`, `b17`) as they are printed: those under an erratum dotted, its number drawn after them, and
 * nothing else, for on paper there is nothing to follow. Gives the inside of the location's element.
 */
export async function printMarkup(
  location: string,
  text: string,
  errata: readonly Erratum[],
  chapter: string,
): Promise<string> {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const { start, end, erratum } of errataIn(location, errata)) {
    const mark = {
      class: 'drawn',
      href: `#${printNoteId(chapter, erratum)}`,
      dataApparatus: '',
      ariaLabel: `校注${erratum.number}`,
    };
    const stop = STOPS.exec(text.slice(end))?.[0] ?? '';
    nodes.push(
      { type: 'text', value: text.slice(at, start) },
      h('span', { class: 'flagged' }, text.slice(start, end - 1)),
      h('span', { class: 'tie' }, [
        h('span', { class: 'flagged' }, text.slice(end - 1, end)),
        h('a', mark, [await drawnNumber(erratum.number)]),
        stop,
      ]),
    );
    at = end + stop.length;
  }
  nodes.push({ type: 'text', value: text.slice(at) });
  return toHtml(nodes);
}
