import { kept } from './kept.ts';

const { dataset } = document.documentElement;
const oneOf = (key: string, ...values: string[]): string => values.find((value) => value === kept(key)) ?? '';

/** What a reader can choose, as on `<html>`; empty is what the page is by itself. */
export type Choice = 'size' | 'theme';

export function choose(choice: Choice, value: string): void {
  if (value) dataset[choice] = value;
  else delete dataset[choice];
  const { theme } = dataset;
  // The browser's own bars: the first colour is for light, the second for dark.
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta, i) => {
    const own = i ? 'dark' : 'light';
    meta.media = theme ? (theme === own ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`;
  });
}

/** A page that comes back from the browser's memory, or stands open beside another, takes up what was chosen since. */
export function startChoices(): void {
  const again = (): void => {
    choose('size', oneOf('size', 'l', 'xl'));
    choose('theme', oneOf('theme', 'light', 'dark'));
  };
  choose('theme', dataset.theme ?? '');
  addEventListener('storage', again);
  addEventListener('pageshow', ({ persisted }) => persisted && again());
}
