import { element } from '../components/client/element.ts';

let asked = false;

/**
 * Fetches the next chapter ahead, once, and not where the reader saves data. A link and no speculation rules: those would
 * cost each page a script and its hash, and a word in every policy.
 */
export function prefetchNext(): void {
  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (next && !asked && !connection?.saveData) {
    asked = true;
    document.head.append(element('link', { rel: 'prefetch', href: next.href }));
  }
}
