import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A line end in the file is a blank in what is read, and between Chinese characters not even that. */
export const joinLines = (text: string): string =>
  text.replace(/(?<=[\u0100-\uffff])\s*\n\s*(?=[\u0100-\uffff])/g, '').replace(/\s+/g, ' ');

const UNREAD = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'del', 's', 'iframe', 'object']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q rp rt ruby samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The words of an HTML draft as a reader sees them, a blank line between blocks. A block quotation comes in 『 』, so that it
 * is checked as a quotation, and `<q>` in “ ”.
 */
export function readHtml(html: string): string {
  return words(parse(html), '\n\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function words(node: Node, gap: string): string {
  if ('value' in node && node.nodeName === '#text') {
    return joinLines(node.value);
  }
  const name = node.nodeName;
  if (UNREAD.has(name) || !('childNodes' in node)) return '';
  if ('attrs' in node && node.attrs.some((attribute) => attribute.name === 'hidden')) return '';
  if (name === 'br') return '\n';
  const quoting = name === 'blockquote' && gap !== '\n';
  const inner = node.childNodes.map((child) => words(child, quoting ? '\n' : gap)).join('');
  if (name === 'q') return `“${inner}”`;
  if (quoting) return `${gap}『${inner.trim().replace(/\n+/g, '\n')}』${gap}`;
  return INLINE.has(name) ? inner : gap + inner + gap;
}
