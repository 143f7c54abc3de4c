import { ID_LETTERS } from '../../schemas/identifier.ts';
import { wordsHash } from '../checksum.ts';
import type { Facts } from './facts.ts';

/** The tables whose records have an address that stays. */
const ADDRESSED = Object.keys(ID_LETTERS) as (keyof typeof ID_LETTERS)[];

/** True for an address that is a fact's id: `s-jiuli-90s`. */
export const isFactAddress = (address: string): boolean =>
  ADDRESSED.some((table) => address.startsWith(`${ID_LETTERS[table]}-`));

/** Every fact's id with the hash of the location and the words it was read from. */
export const factAddresses = (facts: Facts): [string, string][] =>
  ADDRESSED.flatMap((table) =>
    facts[table].map(({ id, at, words }): [string, string] => [id, wordsHash(`${at.location} ${words}`)]),
  );
