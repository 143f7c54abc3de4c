const KEY = 'searches';
const KEPT = 8;

/** The last searches, newest first. Nothing where the device keeps nothing, or keeps nonsense. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

const keep = (searches: readonly string[]): void => {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or forbidden: then it is not remembered.
  }
};

/** Remembers a search on the device; a long one is a quotation pasted, and not worth a place. */
export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words && words.length <= 60) keep([words, ...recentSearches().filter((one) => one !== words)].slice(0, KEPT));
}

export const forgetSearches = (): void => keep([]);
