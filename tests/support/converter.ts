import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a converter puts in place of each text of a page: other words in the same node, or in `<font>` elements as translators do. */
export interface Conversion {
  words: [from: string, to: string][];
  font: boolean;
}

/** What a converter would make of all texts of a page. Scripts and styles are none. */
export function conversionOf(html: string, change: (text: string) => string, font = false): Conversion {
  const texts = new Set<string>();
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (/^(script|style)$/.test(node.nodeName)) return;
    if (node.nodeName === '#text' && 'value' in node && node.value.trim()) texts.add(node.value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { words: [...texts].map((text) => [text, change(text)]), font };
}

/**
 * Runs in a page: converts the texts that are there, and those that come. Before its scripts, it is an extension that runs
 * from the start and does with each text what is done as soon as the parser has it.
 */
export function convertPage({ words, font }: Conversion): void {
  const known = new Map(words);
  const work = (): void => {
    if (!document.body) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const to = text.parentElement?.closest('script, style, font') ? undefined : known.get(text.data);
      if (to === undefined || to === text.data) continue;
      if (!font) text.data = to;
      else {
        const inner = document.createElement('font');
        inner.textContent = to;
        const outer = document.createElement('font');
        outer.append(inner);
        text.replaceWith(outer);
      }
    }
  };
  work();
  new MutationObserver(work).observe(document, { subtree: true, childList: true, characterData: true });
}
