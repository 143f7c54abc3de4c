import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

// What the tests know of a built site: files, and elements as an HTML parser sees them. Nothing of `src`.

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const htmlFiles = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();

export const readPage = (site: string, name: string): Element =>
  elements(parse(readFileSync(join(site, name), 'utf8'))).find(({ tagName }) => tagName === 'html') as Element;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

/** Every element below a node, in document order. */
export function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : elements(child)));
}

export const having = (node: Node, name: string): Element[] =>
  elements(node).filter((element) => attribute(element, name) !== undefined);

/** `textContent` after every `data-apparatus` element is taken out (contract, “Text in the pages”). */
export function words(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && attribute(node, 'data-apparatus') !== undefined) return '';
  return ('childNodes' in node ? node.childNodes : []).map(words).join('');
}

/** The file that a path such as `/p/12/` is served from; undefined where there is none. */
export function servedFile(site: string, path: string): string | undefined {
  const file = join(site, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
