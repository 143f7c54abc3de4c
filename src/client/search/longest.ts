/** A query is cut here, with a notice; longer ones belong to the quote checker. The field takes one more, to know. */
export const LONGEST_QUERY = 2_000;
