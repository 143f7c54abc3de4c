import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface Bar {
  /** Source words: for when, and the number as printed. */
  period: string;
  printed: string;
  value: number;
  /** The number is not exact: its bar is an outline. */
  loose: boolean;
  /** The value of `data-quotes` for both. */
  quotes: string;
}

const WIDTH = 360;
const ROW = 62;

/** Bars of one kind from zero, as a static SVG in the page's own colours. Drawn at build, with nothing to run in the page. */
export function barsSvg(
  bars: readonly Bar[],
  { id, title, description }: Record<'id' | 'title' | 'description', string>,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const keyed = bars.map((bar, i) => ({ ...bar, key: i }));
  const exact = keyed.filter((one) => !one.loose);
  const loose = keyed.filter((one) => one.loose);
  const greatest = Math.max(...bars.map(({ value }) => value));
  const bar = {
    x: 'value',
    y: 'key',
    insetTop: 28,
    insetBottom: 6,
    insetLeft: 1,
    stroke: 'var(--color-river)',
    strokeWidth: 2,
  };
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: ROW * bars.length,
    margin: 0,
    marginRight: 1,
    axis: null,
    x: { domain: [0, greatest] },
    y: { type: 'band', padding: 0, domain: keyed.map(({ key }) => key) },
    marks: [
      Plot.barX(exact, { ...bar, fill: 'var(--color-river)' }),
      Plot.barX(loose, { ...bar, fill: 'none', strokeDasharray: '6 4' }),
      Plot.text(keyed, {
        x: () => 0,
        y: 'key',
        text: ({ period }: Bar) => period,
        textAnchor: 'start',
        dy: -18,
        fontSize: 15,
      }),
      Plot.text(keyed, {
        x: () => greatest,
        y: 'key',
        text: 'printed',
        textAnchor: 'end',
        dy: -18,
        fontSize: 17,
        fill: 'var(--color-rust)',
        fontWeight: 700,
      }),
    ],
  });
  // Plot's own sheet sets a white ground and sizes that the page sets itself; its labels are for no role.
  svg.querySelector('style')?.remove();
  for (const element of svg.querySelectorAll('[aria-label]')) element.removeAttribute('aria-label');
  for (const name of ['class', 'width', 'height', 'font-family', 'font-size', 'text-anchor']) svg.removeAttribute(name);
  const texts = [...svg.querySelectorAll('text')];
  for (const [i, text] of texts.entries()) text.setAttribute('data-quotes', bars[i % bars.length]?.quotes ?? '');
  for (const [name, words] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.id = `${id}-${name}`;
    element.textContent = words;
    svg.prepend(element);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  return svg.outerHTML;
}
