import type { Verdict } from '../../search/draft.ts';
import { element } from '../element.ts';
import { type Corpus, placeTitle, quotesOf } from '../search/corpus.ts';
import type { Links } from '../search/result.ts';

const LABELS: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: '一致',
  equivalent: '标点或字形不同',
  corrected: '与校订一致',
  altered: '有改动',
  absent: '本版所据文字中没有',
};

/** The source's words with what the draft left out (`<ins>`) and what it has instead (`<del>`). */
const difference = (changes: NonNullable<Verdict['changes']>): (Node | string)[] =>
  changes.map(({ in: side, text }) => (side === 'both' ? text : element(side === 'source' ? 'ins' : 'del', {}, text)));

/** One quotation of the draft with its verdict, the source's own words beside it, and the flags that stand on them. */
export function verdictItem(verdict: Verdict, { about }: Corpus, links: Links): HTMLLIElement {
  const [source] = verdict.sources;
  const place = source && about.get(source.parts[0]?.place ?? '');
  const item = element('li', { 'data-verdict': verdict.verdict });
  if (place) item.setAttribute(place.kind ? 'data-block' : 'data-passage', place.id.slice(1));
  item.append(
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('span', { className: `seal ${verdict.verdict}` }, LABELS[verdict.verdict]),
      ...(place
        ? [
            element(
              'a',
              { className: 'touch', href: links.place(place.slug, place.id, source.words) },
              placeTitle(place),
            ),
            element('span', { className: 'text-soft' }, place.chapter),
          ]
        : []),
    ),
    element('p', { className: 'whose', 'data-edition': '' }, '引文'),
    element('blockquote', {}, verdict.quote),
  );
  if (source && place && verdict.verdict !== 'verbatim') {
    item.append(
      element('p', { className: 'whose', 'data-edition': '' }, '原文'),
      element('blockquote', { 'data-quotes': quotesOf(place.id) }, source.words),
    );
  }
  if (verdict.changes)
    item.append(
      element(
        'p',
        { className: 'whose', 'data-edition': '' },
        '差别：',
        element('ins', {}, '原文有的字'),
        '，',
        element('del', {}, '引文改成的字'),
      ),
      element('blockquote', { className: 'difference' }, ...difference(verdict.changes)),
    );
  const flags = (source?.flags ?? []).flatMap((id) => {
    const flag = [...about.values()].flatMap((one) => one.flags).find((one) => one[2] === id);
    return flag ? [element('a', { className: 'touch', href: links.flag(id) }, `此处有校注${flag[3]}`)] : [];
  });
  const others = verdict.sources.length - 1;
  if (flags.length > 0 || others > 0)
    item.append(
      element(
        'p',
        { className: 'entry-foot', 'data-edition': '' },
        ...flags,
        ...(others > 0 ? [element('span', { className: 'text-soft' }, `原文还有${others}处同样的话`)] : []),
      ),
    );
  return item;
}
