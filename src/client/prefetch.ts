/**
 * The next chapter comes when the reader nears the end of this one, once, and not where she saves data. A link and no
 * speculation rules: those would cost each page a script and its hash, and need a word in the policy of hosts that set one.
 */
export function startPrefetch(): void {
  const next = document.querySelector<HTMLAnchorElement>('[data-kind=chapter] a[rel=next]');
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!next || connection?.saveData) return;
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: next.href }));
    },
    { rootMargin: '100%' },
  ).observe(next);
}
