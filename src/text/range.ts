/** Place id ("p12" a passage, "b17" a source block that is no passage) to its exact words, in reading order. */
export type Places = ReadonlyMap<string, string>;

/** A run of characters of one place, in UTF-16 units from 0, end excluded. */
export interface Span {
  place: string;
  start: number;
  end: number;
}

/** A span of a flag (校勘记). A reading that returns is one flag id with several spans. */
export interface FlagSpan extends Span {
  id: string;
}
