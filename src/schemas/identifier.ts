import { z } from 'zod';

/**
 * A permanent id: one letter for the kind, then short ASCII in kebab-case.
 * Takes the kind's letter ("s") and gives a schema for "s-jiuli-90s". Published ids are never reused or renamed.
 */
export function identifier(letter: string): z.ZodString {
  return z
    .string()
    .regex(new RegExp(`^${letter}-[a-z0-9]+(-[a-z0-9]+)*$`), `an id here reads ${letter}-short-ascii-name`)
    .describe(`永久编号，以 ${letter}- 开头；发布后不改名、不挪用`);
}

/** The letter of each kind of record. */
export const ID_LETTERS = {
  events: 'e',
  statistics: 's',
  quotations: 'q',
  people: 'n',
  places: 'l',
  organisations: 'o',
  documents: 'd',
  mechanisms: 'm',
  works: 'w',
} as const;
