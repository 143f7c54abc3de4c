/** The id of a note on paper: an erratum that concerns two chapters has a note in both. */
export const printNoteId = (chapter: string, erratum: { id: string }): string => `${chapter}-${erratum.id}`;
