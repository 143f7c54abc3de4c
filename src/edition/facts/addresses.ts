import { wordsHash } from '../checksum.ts';
import type { Facts } from './facts.ts';

/** The tables whose records have a page of their own kind to stand on, and so an address that stays. */
const ADDRESSED = [
  'events',
  'statistics',
  'quotations',
  'people',
  'places',
  'organisations',
  'documents',
  'mechanisms',
  'works',
] as const;

/** True for an address that is a fact's id: `s-jiuli-90s`. The letters are those of the schemas of `ADDRESSED`. */
export const isFactAddress = (address: string): boolean => /^[esqnlodmw]-/.test(address);

/** Every fact's id with the hash of the place and the words it was read from. */
export const factAddresses = (facts: Facts): [string, string][] =>
  ADDRESSED.flatMap((table) =>
    facts[table].map(({ id, at, words }): [string, string] => [id, wordsHash(`${at.location} ${words}`)]),
  );
