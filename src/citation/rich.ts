import type { Form } from './forms.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** Forms that are read in a text; the others are data, and markup would spoil them. */
export const isProse = (form: Form): boolean => form === 'official' || form === 'gbt2025' || form === 'gbt2015';

/** A citation as HTML, its address a link, so that a word processor keeps it. */
export function rich(text: string, url: string): string {
  const at = url ? text.lastIndexOf(url) : -1;
  if (at < 0) return `<p>${html(text)}</p>`;
  return `<p>${html(text.slice(0, at))}<a href="${html(url)}">${html(url)}</a>${html(text.slice(at + url.length))}</p>`;
}
