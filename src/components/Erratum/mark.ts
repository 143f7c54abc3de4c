/** What the Markdown plugin gives a mark of an erratum, in every medium; attributes are strings. */
export interface ErratumMarkProps {
  /** The erratum's id and number. */
  id: string;
  number: string;
  /** Which of its spans this is, from 1. */
  span: string;
}
