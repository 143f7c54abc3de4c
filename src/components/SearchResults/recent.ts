import { readStored, store } from '../client/storage.ts';

const KEY = 'searches';
const KEPT = 8;

/** The last searches, newest first. Nothing where the device keeps nothing, or keeps nonsense. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(readStored(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Remembers a search on the device; a long one is a quotation pasted, and not worth a place. */
export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words && words.length <= 60)
    store(KEY, JSON.stringify([words, ...recentSearches().filter((one) => one !== words)].slice(0, KEPT)));
}

export const forgetSearches = (): void => store(KEY, '');
