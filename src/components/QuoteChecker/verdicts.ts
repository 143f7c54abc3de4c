import type { Verdict } from '../../quotation/draft.ts';
import type { SourceWords } from '../../quotation/source-words.ts';
import { type Corpus, locationTitle } from '../../search/search-text.ts';
import { defined } from '../../text/defined.ts';
import { element } from '../client/element.ts';
import { quotesOf } from '../quotes-of.ts';
import type { Links } from '../SearchResults/result.ts';
import { pastedWords, printedWords } from './difference.ts';

const LABELS: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: '原文一致',
  equivalent: '标点或字形不同',
  corrected: '与校订一致',
  altered: '有改动',
  absent: '本版所据文字中没有',
};

/** One quotation of the draft with its verdict, the source's own words beside it, and the errata on them. */
export function verdictItem(verdict: Verdict, corpus: Corpus, links: Links): HTMLLIElement {
  const [source] = verdict.sources;
  const place = source && corpus.about.get(defined(source.parts[0], 'a part of the source').place);
  const item = element('li', { 'data-verdict': verdict.verdict });
  if (place) item.setAttribute(place.kind ? 'data-block' : 'data-passage', place.id.slice(1));
  item.append(
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      ...(place
        ? [
            element(
              'a',
              { className: 'tap-target', href: links.place(place.slug, place.id, source.words) },
              locationTitle(place),
            ),
            element('span', { className: 'text-soft' }, place.chapter),
          ]
        : []),
      element('span', { className: `badge ${verdict.verdict}` }, LABELS[verdict.verdict]),
    ),
    source && place && verdict.verdict !== 'verbatim'
      ? element('div', { className: 'beside' }, ...sides(verdict, source))
      : element('blockquote', {}, verdict.quote),
    ...(source ? erratumNotes(source, corpus, links) : []),
  );
  const others = verdict.sources.length - 1;
  if (others > 0) item.append(element('p', { className: 'whose', 'data-edition': '' }, `原文还有${others}处同样的话`));
  return item;
}

/** The pasted words beside the source's own. */
function sides({ quote, changes }: Verdict, { words, parts }: SourceWords): HTMLElement[] {
  const [part] = parts;
  // What crosses from one place into the next is a run of neither.
  const quotes = part && parts.length === 1 ? { 'data-quotes': quotesOf(part.place) } : {};
  const side = (name: string, block: HTMLElement): HTMLElement =>
    element('div', {}, element('p', { className: 'whose', 'data-edition': '' }, name), block);
  return [
    side('引文', element('blockquote', {}, ...(changes ? pastedWords(changes, quote) : [quote]))),
    side('原文', element('blockquote', quotes, ...(changes ? printedWords(changes) : [words]))),
  ];
}

/**
 * A line for each erratum: its note, and where its proposal is sure, what it says. An erratum may have several spans, of which
 * only those in the words themselves are theirs.
 */
function erratumNotes({ errata, parts }: SourceWords, { about }: Corpus, links: Links): HTMLElement[] {
  return errata.map((id) => {
    const spans = parts.flatMap(({ place, start, end }) => {
      const home = about.get(place);
      return (home?.errata ?? [])
        .filter((erratum) => erratum[2] === id && erratum[0] < end && start < erratum[1])
        .map((erratum) => ({ erratum, home }));
    });
    const [found] = spans;
    const meant = found?.home?.fixes?.find((fix) => fix[0] === found.erratum[0] && fix[1] === found.erratum[1])?.[2];
    const printed = [
      ...new Set(spans.map(({ erratum, home }) => `“${home?.text.slice(erratum[0], erratum[1])}”`)),
    ].join('和');
    const says = meant === undefined ? '' : meant ? `：原文作${printed}，拟作“${meant}”` : `：原文的${printed}拟删`;
    return element(
      'p',
      { className: 'erratum-note', 'data-edition': '' },
      element('a', { className: 'tap-target', href: links.erratum(id) }, `此处有校注${found?.erratum[3] ?? ''}`),
      says,
    );
  });
}
