/**
 * Tells when elements show other words than before, as where an extension converts a page that was shown already: what is
 * marked in them is lost then.
 *
 * @returns what ends it
 */
export function watchWords(elements: readonly Element[], changed: () => void): () => void {
  const shown = (): string => elements.map(({ textContent }) => textContent).join('\n');
  let last = shown();
  let rest: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(rest);
    // Sentence by sentence, as converters work, would be once for each. Marks of our own leave the words alone.
    rest = setTimeout(() => {
      const now = shown();
      if (now === last) return;
      last = now;
      changed();
    }, 100);
  });
  for (const one of elements) observer.observe(one, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
