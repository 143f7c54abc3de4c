import { chapterOrdinal, passageRange } from '../../edition/chapter-labels.ts';
import type { Chapter, Edition } from '../../edition/model.ts';

/** The headings of the pages that are no chapter. */
export const pageTitles = {
  timeline: '时间线',
  data: '数据',
  index: '索引',
  terms: '词语',
  later: '后来',
  claims: '首和第一',
  errata: '校注',
  about: '关于本版',
  search: '搜索',
  check: '核对引文',
  notFound: '没有这一页',
  offline: '没有连上网络',
} as const;

/** The heading of a passage's page. */
export const passageTitle = (number: number): string => `第${number}段`;

/** All digits at once, so that the 44 passage pages share one cut of the face. */
export const PASSAGE_TITLE_CHARACTERS = '第0123456789段';

/** The words of a chapter's `<h1>`; the cover shows those of the first. */
export const chapterTitle = ({ title }: Chapter): string => title.lines.map(({ text }) => text).join('');

/** What the share images say beside the titles; it is drawn as outlines, so no page needs a cut of it. */
export const shareImageTexts = ({ name, chapters }: Edition): string[] => [
  name,
  ...chapters.flatMap((chapter) => [chapter.short, chapterOrdinal(chapter), passageRange(chapter)]),
];

/** Every text that is set in the heading font, each of which gets a cut of its own. */
export function titleTexts({ chapters }: Edition): string[] {
  return [...chapters.map(chapterTitle), PASSAGE_TITLE_CHARACTERS, ...Object.values(pageTitles)];
}
