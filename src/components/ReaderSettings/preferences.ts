import { readStored } from '../client/storage.ts';

/** What a reader can choose, as on `<html>`. */
export type Preference = 'size' | 'theme';

/** Sets a choice on the page; an empty value is what the page is by itself. */
export function setPreference(choice: Preference, value: string | null): void {
  const { dataset } = document.documentElement;
  if (value) dataset[choice] = value;
  else delete dataset[choice];
  const { theme } = dataset;
  // The browser's own bars: the first colour is for light, the second for dark.
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta, i) => {
    const own = i ? 'dark' : 'light';
    meta.media = theme ? (theme === own ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`;
  });
}

/** Takes up what is kept on the device. */
export function applyStoredPreferences(): void {
  for (const choice of ['size', 'theme'] as const) setPreference(choice, readStored(choice));
}

/** Tints the browser as the page; one that comes back from the browser's memory takes up what was chosen since. */
export function startPreferences(): void {
  const { theme = null } = document.documentElement.dataset;
  if (theme) setPreference('theme', theme);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) applyStoredPreferences();
  });
}
