import type { Cited } from './cited.ts';

/**
 * A web page within a site by GB/T 7714: 题名[EB/OL]//网站. 版本. （发布日期）[引用日期]. 网址. The author is unknown, and in the
 * numbered system such a reference begins with its title. There is no pinpoint: the address leads to the words.
 * 2025 writes the day in Chinese brackets, 2015 in Western ones.
 */
const reference =
  (open: string, close: string) =>
  ({ article, edition, accessed, url }: Cited): string =>
    `${article}[EB/OL]//${edition.name}. ${edition.version}版. ${open}${edition.date}${close}[${accessed ?? '引用日期'}]. ${url}.`;

export const gbt2025 = reference('（', '）');
export const gbt2015 = reference('(', ')');
