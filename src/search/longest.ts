/** A query is cut here, with a notice; longer ones belong to the quote checker. The field takes one more, to know. */
export const LONGEST_QUERY = 2_000;

/**
 * So much of a query goes into an address that a server is asked for: an ideograph takes nine bytes there, and servers
 * refuse more than 8 kB. It is enough to be marked on arrival.
 */
export const LONGEST_IN_ADDRESS = 600;
