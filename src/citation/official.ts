import { dayWords } from '../text/day-words.ts';
import type { Cited } from './cited.ts';

/**
 * Words keep their own quotation marks inside ours: GB/T 15834 would make them single ones, but then they would no longer
 * be the source's characters.
 */
const quoted = (words: string): string => `“${words.trim()}”`;

/** 《擘画新蓝图……》，《新民晚报》2020年11月2日第12/13版，引自《杨浦这一年》1.1.0版第12段; without the paper where that is not known. */
export function sourceName({ article, place, printed, edition }: Cited): string {
  if (!printed) return `《${article}》${place}，《${edition.name}》${edition.version}版`;
  const { name, date, page } = printed;
  const paper = `《${name}》${dayWords(date)}${page ? `第${page}版` : ''}`;
  return `《${article}》，${paper}，引自《${edition.name}》${edition.version}版${place}`;
}

/**
 * One sentence for a report: quotation, title, paper, edition, passage, link. A blank stands behind the link: WeChat and Word make a
 * link of an address by themselves, and take what follows it into the address.
 */
export const official = (cited: Cited): string =>
  `${quoted(cited.words)}（${sourceName(cited)}${cited.url && `，${cited.url} `}）`;
