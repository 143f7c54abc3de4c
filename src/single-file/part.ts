import { parseHTML } from 'linkedom';

/** A page of the built site that goes into the single file. */
export interface Part {
  /** The id of its section: `riverside`, `timeline`. */
  name: string;
  main: HTMLElement;
  /** The style sheets that stand in the page. */
  styles: string[];
  /** What each of its ids is called in the single file. */
  ids: Map<string, string>;
}

/**
 * The landmarks of a page by itself are repetitions in the file: no way to the next chapter, which follows anyway, and
 * neither the asides nor the notes of eight chapters as so many places to jump to.
 */
function dropLandmarks(main: HTMLElement): void {
  for (const turn of main.querySelectorAll('nav')) turn.remove();
  for (const section of main.querySelectorAll('section[aria-labelledby]')) section.removeAttribute('aria-labelledby');
  for (const aside of main.querySelectorAll('aside')) {
    const plain = main.ownerDocument.createElement('div');
    for (const { name, value } of aside.attributes) plain.setAttribute(name, value);
    plain.innerHTML = aside.innerHTML;
    aside.replaceWith(plain);
  }
}

const SHIFTED = ['h4', 'h3', 'h2', 'h1'];

/** The page's headings one level lower, since the file has one `<h1>`. Their class says what they were: the styles go by it. */
function lowerHeadings(main: HTMLElement): void {
  for (const tag of SHIFTED) {
    for (const heading of main.querySelectorAll(tag)) {
      const lower = main.ownerDocument.createElement(`h${Number(tag[1]) + 1}`);
      for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
      lower.classList.add(`t${tag[1]}`);
      lower.innerHTML = heading.innerHTML;
      heading.replaceWith(lower);
    }
  }
}

/** Source words are repeated here, not printed a second time (contract, “Text in the pages”). */
function quoteSource(main: HTMLElement): void {
  for (const element of main.querySelectorAll('[data-source]')) {
    element.setAttribute('data-quotes', element.getAttribute('data-passage') ?? element.id);
    element.removeAttribute('data-source');
    element.removeAttribute('data-passage');
  }
}

/**
 * Reads a built page as a part of the single file.
 *
 * @param taken the ids that the file has already; those of this part are added. One that is taken gets the part's name before it.
 */
export function readPart(name: string, html: string, taken: Set<string>): Part {
  const { document } = parseHTML(html);
  const main = document.querySelector('main') as unknown as HTMLElement;
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '');
  for (const useless of main.querySelectorAll('noscript, script, link, style')) useless.remove();
  dropLandmarks(main);
  lowerHeadings(main);
  quoteSource(main);
  const ids = new Map<string, string>();
  for (const element of main.querySelectorAll('[id]')) {
    const id = taken.has(element.id) ? `${name}-${element.id}` : element.id;
    if (taken.has(id)) throw new Error(`edition.html: #${id} stands twice`);
    taken.add(id);
    ids.set(element.id, id);
  }
  const renamed = (id: string): string => ids.get(id) ?? id;
  for (const element of main.querySelectorAll('*')) {
    if (element.id) element.id = renamed(element.id);
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.split(' ').map(renamed).join(' '));
    }
    const fill = /^url\(#(.+)\)$/.exec(element.getAttribute('fill') ?? '');
    if (fill?.[1]) element.setAttribute('fill', `url(#${renamed(fill[1])})`);
  }
  return { name, main, styles, ids };
}
