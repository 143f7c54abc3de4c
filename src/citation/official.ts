import type { Cited } from './cited.ts';

/**
 * Words keep their own quotation marks inside ours: GB/T 15834 would make them single ones, but then they would no longer
 * be the source's characters.
 */
const quoted = (words: string): string => `“${words.trim()}”`;

/** 《擘画新蓝图……》第12段，《杨浦这一年》1.0.0版 */
export const sourceName = ({ article, place, edition }: Cited): string =>
  `《${article}》${place}，《${edition.name}》${edition.version}版`;

/**
 * One sentence for a report: quotation, title, passage, edition, link. A blank stands behind the link: WeChat and Word make a
 * link of an address by themselves, and take what follows it into the address.
 */
export const official = (cited: Cited): string =>
  `${quoted(cited.words)}（${sourceName(cited)}${cited.url && `，${cited.url} `}）`;
