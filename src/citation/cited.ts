/** What a citation names. The author of the source is unknown: no form has a place for one. */
export interface Cited {
  /** The quoted words, as the source has them. */
  words: string;
  /** 第12段, 题目 (of the whole), 第二章题目, 第二章开头, 第三章图说. */
  place: string;
  /** `p12`, `p12s3`, `p12r4-19`, `b17`: what a key of a reference list is made of, another one for other words. */
  id: string;
  /** The address that holds: of the words themselves, or of their passage. Empty where none is known. */
  url: string;
  /** The printed headline of the feature. */
  article: string;
  /** Where the feature was printed: the paper, its day `2020-11-02` and its page or pages `12/13`. Left out where that is not known. */
  printed?: { name: string; date: string; page?: string | undefined } | undefined;
  /** The edition that is quoted, with its version and the day that was made, `2026-11-24`. */
  edition: { name: string; version: string; date: string };
  /** The day on which it was looked at, `2026-11-25`; where it is not known the form leaves a place for it. */
  accessed?: string;
}
