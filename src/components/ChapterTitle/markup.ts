import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { isSmall, partsOf, partWords, type Title, type TitleLine } from '../../edition/title.ts';
import type { TitlePart, TitlePhrase } from '../../schemas/edition.ts';

const partMarkup = (part: TitlePart): ElementContent =>
  typeof part === 'string' || !part.ink
    ? { type: 'text', value: partWords(part) }
    : h('span', { class: part.ink }, part.words);

/** Each phrase apart: a title breaks only between them (`keep-all` alone still breaks before a quotation mark). */
const phrasesMarkup = (phrases: readonly TitlePhrase[]): ElementContent[] =>
  phrases.map((phrase) => h('span', { class: 'phrase' }, partsOf(phrase).map(partMarkup)));

/** A line's words, those of the small line over the title first. */
function lineMarkup({ phrases }: TitleLine): ElementContent[] {
  const small = phrases.filter(isSmall);
  const rest = phrases.filter((phrase) => !isSmall(phrase));
  return [...(small.length > 0 ? [h('span', { class: 'small' }, phrasesMarkup(small))] : []), ...phrasesMarkup(rest)];
}

/**
 * A title as the inside of a heading, an element for each source block.
 * `as: 'source'` where this is the block's one place, `'quote'` where the page repeats it.
 */
export function titleMarkup({ from, lines }: Title, as: 'source' | 'quote'): string {
  return toHtml(
    lines.map((line) => {
      const place =
        from === 'edition'
          ? { dataEdition: '' }
          : as === 'source'
            ? { dataSource: line.block, id: `b${line.block}` }
            : { dataQuotes: `b${line.block}` };
      return h('span', { class: 'line', ...place }, lineMarkup(line));
    }),
  );
}
