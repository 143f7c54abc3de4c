/** Marks the sentence that is read and keeps it in view above the bar of controls; none marked where none is read. */
export function markSentence(all: readonly HTMLElement[], sentence: HTMLElement | undefined, bar: HTMLElement): void {
  for (const one of all) one.classList.toggle('spoken', one === sentence);
  if (!sentence) return;
  const { top, bottom } = sentence.getBoundingClientRect();
  const floor = innerHeight - bar.offsetHeight;
  if (top >= 0 && bottom <= floor) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({
    // A third from the top, or at the top where it would not fit.
    top: scrollY + top - Math.min(floor / 3, Math.max(16, floor - (bottom - top) - 16)),
    behavior: still ? 'auto' : 'smooth',
  });
}
