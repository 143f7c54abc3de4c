/** What a record of the related search is, in the words of the page and in the order of its filter. */
export const RECORD_KINDS = ['文字', '大事', '数字', '引语', '人物', '地点', '机构', '文件', '机制', '作品'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Ends the title of a fact's record; what is said of the fact follows. The text does not use it. */
export const TITLE_END = '｜';
