import type { Cited } from './cited.ts';

/**
 * By GB/T 7714 an article of a newspaper, 题名[N]. 报名, 日期(版次), and where it was read, for the words are the edition's and not
 * taken from the paper: 转引自: 题名[EB/OL]. 版本. （发布日期）[引用日期]. 网址. Where the paper is not known, a web page within a site:
 * 题名[EB/OL]//网站. The author is unknown, and in the numbered system such a reference begins with its title. There is no
 * pinpoint: the address leads to the words. 2025 writes the day in Chinese brackets, 2015 in Western ones.
 */
const reference =
  (open: string, close: string) =>
  ({ article, printed, edition, accessed, url }: Cited): string => {
    const read = `${edition.version}版. ${open}${edition.date}${close}[${accessed ?? '引用日期'}]. ${url}.`;
    if (!printed) return `${article}[EB/OL]//${edition.name}. ${read}`;
    const { name, date, page } = printed;
    return `${article}[N]. ${name}, ${date}${page ? `(${page})` : ''}. 转引自: ${edition.name}[EB/OL]. ${read}`;
  };

export const gbt2025 = reference('（', '）');
export const gbt2015 = reference('(', ')');
