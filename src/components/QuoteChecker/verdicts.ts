import type { SourceWords } from '../../quotation/source-words.ts';
import type { Alteration, Verdict } from '../../quotation/verdict.ts';
import { otherReadings, readingWords } from '../../search/other-readings.ts';
import { type Corpus, locationTitle, type TextLocation } from '../../search/search-text.ts';
import { defined } from '../../text/defined.ts';
import { hasLetter } from '../../text/letters.ts';
import { element } from '../client/element.ts';
import { quotesOf } from '../quotes-of.ts';
import type { Links } from '../SearchResults/result.ts';
import { pastedWords, printedWords } from './difference.ts';

const LABELS: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: '原文一致',
  equivalent: '标点或字形不同',
  corrected: '与校订一致',
  elided: '有省略，各部分一致',
  annotated: '有夹注，其余一致',
  altered: '有改动',
  absent: '本版所据文字中没有',
  own: '没有引号，未作引文计',
  unchecked: '词太短，未核',
};

const ALTERATIONS: Readonly<Record<Alteration, string | undefined>> = {
  edited: undefined,
  apart: '各句都有，原文不相连',
  reordered: '各句都有，原文次序不同',
};

/** Whether each of a verdict's sources is a part of the quotation, and not another place with the same words. */
const hasParts = ({ verdict, how }: Verdict): boolean => verdict === 'elided' || how === 'apart' || how === 'reordered';

/** One quotation of the draft with its verdict, the source's own words beside it, and the errata on them. */
export function verdictItem(verdict: Verdict, corpus: Corpus, links: Links): HTMLLIElement {
  const [source] = verdict.sources;
  const place = source && homeOf(source, corpus);
  const item = element('li', { 'data-verdict': verdict.verdict });
  if (place) item.setAttribute(place.kind ? 'data-block' : 'data-passage', place.id.slice(1));
  const notes = [verdict.paired ? undefined : '引号不成对', verdict.how && ALTERATIONS[verdict.how]];
  item.append(
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      ...(source ? placeLink(source, corpus, links) : []),
      ...notes.flatMap((words) => (words ? [element('span', { className: 'text-soft' }, words)] : [])),
      element('span', { className: `badge ${verdict.verdict}` }, LABELS[verdict.verdict]),
    ),
    source && (hasParts(verdict) || verdict.verdict !== 'verbatim')
      ? element('div', { className: 'beside' }, ...sides(verdict, source, corpus, links))
      : element('blockquote', {}, verdict.quote),
  );
  if (verdict.rest !== undefined)
    item.append(
      element('p', { className: 'whose', 'data-edition': '' }, '原文此句未完，后面是：'),
      element(
        'blockquote',
        { className: 'rest', ...quotesOfSource(verdict.sources.at(hasParts(verdict) ? -1 : 0)) },
        verdict.rest,
      ),
    );
  const shown = hasParts(verdict) ? verdict.sources : verdict.sources.slice(0, 1);
  item.append(...shown.flatMap((one) => [...erratumNotes(one, corpus, links), ...readingNotes(one, corpus)]));
  const others = verdict.sources.length - shown.length;
  if (others > 0) item.append(element('p', { className: 'whose', 'data-edition': '' }, `原文还有${others}处同样的话`));
  return item;
}

const homeOf = ({ parts }: SourceWords, { about }: Corpus): TextLocation | undefined =>
  about.get(defined(parts[0], 'a part of the source').place);

/** Where words of the source are, as a link, with the chapter's name. */
function placeLink(source: SourceWords, corpus: Corpus, links: Links): HTMLElement[] {
  const place = homeOf(source, corpus);
  if (!place) return [];
  const href = links.place(place.slug, place.id, source.words);
  return [
    element('a', { className: 'tap-target', href }, locationTitle(place)),
    element('span', { className: 'text-soft' }, place.chapter),
  ];
}

/** What crosses from one place into the next is a run of neither. */
const quotesOfSource = (source: SourceWords | undefined): Record<string, string> => {
  const [part] = source?.parts ?? [];
  return part && source?.parts.length === 1 ? { 'data-quotes': quotesOf(part.place) } : {};
};

/** The pasted words beside the source's own: in one piece with what differs, or each of its parts with its place. */
function sides(verdict: Verdict, source: SourceWords, corpus: Corpus, links: Links): HTMLElement[] {
  const { quote, changes, sources } = verdict;
  const side = (name: string, ...blocks: HTMLElement[]): HTMLElement =>
    element('div', {}, element('p', { className: 'whose', 'data-edition': '' }, name), ...blocks);
  const pasted = element('blockquote', {}, ...(changes ? pastedWords(changes, quote) : [quote]));
  if (!hasParts(verdict)) {
    const words = element('blockquote', quotesOfSource(source), ...(changes ? printedWords(changes) : [source.words]));
    return [side('引文', pasted), side('原文', words)];
  }
  const parts = sources.flatMap((part, i) => [
    ...(i > 0
      ? [element('p', { className: 'gap', 'data-edition': '' }, ...gapBetween(sources[i - 1], part, corpus))]
      : []),
    element('blockquote', quotesOfSource(part), part.words),
    element('p', { className: 'entry-foot', 'data-edition': '' }, ...placeLink(part, corpus, links)),
  ]);
  return [side('引文', pasted), side('原文', ...parts)];
}

/** What the source has between two parts, where that is within one location and not long. */
function gapBetween(before: SourceWords | undefined, after: SourceWords, { about }: Corpus): (Node | string)[] {
  const [last, first] = [before?.parts.at(-1), after.parts[0]];
  if (!last || !first || last.place !== first.place || last.end > first.start) return ['〔不相连〕'];
  const words = defined(about.get(first.place), 'a location').text.slice(last.end, first.start);
  if (!hasLetter(words)) return ['〔相连〕'];
  return [
    '〔略去：',
    element('span', quotesOfSource({ ...after, parts: [{ ...first, start: last.end, end: first.start }] }), words),
    '〕',
  ];
}

/** A line for each reading of another print on the words. */
const readingNotes = ({ parts }: SourceWords, corpus: Corpus): HTMLElement[] =>
  otherReadings(parts, corpus).map((reading) =>
    element('p', { className: 'erratum-note', 'data-edition': '' }, readingWords(reading)),
  );

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
    const meant = found?.home?.fixes?.find(
      (fix) => fix[0] === found.erratum[0] && fix[1] === found.erratum[1] && fix[3] === undefined,
    )?.[2];
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
