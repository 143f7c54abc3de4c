/** A sentence of a passage. */
export interface Sentence {
  /** `p12s1`: permanent, as the passage's number is. */
  id: string;
  /** Its place in the passage's text in UTF-16 units, from 0, end excluded. */
  start: number;
  end: number;
  text: string;
}

/**
 * A sentence ends after a run of 。！？ with the closing quotes and brackets that follow it and the …… that
 * follows that (docs/contract.md, “Text in the pages”). A …… elsewhere ends none.
 */
const SENTENCE = /.*?(?:[。！？]+[”’」』）)》〉】]*(?:……)?|$)/gsu;

/** Cuts a passage into its sentences; together they are the whole text. What remains at the end is one sentence. */
export function sentencesOf(passage: number, text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)]
    .filter(([words]) => words !== '')
    .map((match, i) => ({
      id: `p${passage}s${i + 1}`,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
}
