/** One place of the text that can be found and quoted: a passage, a title or a caption. Places come in reading order. */
export interface SearchLocation {
  /** `p12` for a passage, `b17` for another block. */
  id: string;
  text: string;
  /** The source prints it apart from the location before it: the reading order was restored, or a column lies between. */
  apart?: boolean;
  /**
   * Other readings that answer for exact spans of `text`: UTF-16 start, end (excluded), what is read instead, and by which print of
   * the text (新民晚报2020年11月2日); without one it is a sure proposal of the edition's.
   */
  fixes?: readonly (readonly [start: number, end: number, meant: string, print?: string])[];
}

/** A run of one place's text, in UTF-16 units, end excluded. */
export interface PlacePart {
  place: string;
  start: number;
  end: number;
}
