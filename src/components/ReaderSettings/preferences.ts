import { readStored } from '../client/storage.ts';

/** What a reader can choose, as on `<html>`. */
export type Preference = 'size' | 'theme' | 'quiet';

/** Names, numbers and dates are words alone, or links again: what is no link is neither heard as one nor reached with Tab. */
function setLinks(quiet: boolean): void {
  const [from, to] = quiet ? ['href', 'data-href'] : ['data-href', 'href'];
  for (const fact of document.querySelectorAll(`.fact[${from}]`)) {
    fact.setAttribute(to, String(fact.getAttribute(from)));
    fact.removeAttribute(from);
  }
}

/** Sets a choice on the page; an empty value is what the page is by itself. */
export function setPreference(choice: Preference, value: string | null): void {
  const { dataset } = document.documentElement;
  if (value) dataset[choice] = value;
  else delete dataset[choice];
  if (choice === 'quiet') setLinks(!!value);
  const { theme } = dataset;
  // The browser's own bars: the first colour is for light, the second for dark.
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta, i) => {
    const own = i ? 'dark' : 'light';
    meta.media = theme ? (theme === own ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`;
  });
}

/** Takes up what is kept on the device. */
export function applyStoredPreferences(): void {
  for (const choice of ['size', 'theme', 'quiet'] as const) setPreference(choice, readStored(choice));
}

/** Tints the browser as the page; one that comes back from the browser's memory takes up what was chosen since. */
export function startPreferences(): void {
  const { theme, quiet } = document.documentElement.dataset;
  if (theme) setPreference('theme', theme);
  if (quiet) setPreference('quiet', quiet);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) applyStoredPreferences();
  });
}
