/** Place id ("p12" a passage, "b17" a source block that is no passage) to its exact words, in reading order. */
export type Places = ReadonlyMap<string, string>;

/** A run of characters of one place, in UTF-16 units from 0, end excluded. */
export interface TextRange {
  location: string;
  start: number;
  end: number;
}

/** A span of an erratum (校勘记). A reading that returns is one erratum id with several spans. */
export interface ErratumRange extends TextRange {
  id: string;
}
