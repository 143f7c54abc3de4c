import { ERRATA_FILE } from '../errata.ts';
import type { Edition } from '../model.ts';
import { EDITION_FILE } from './reading-order.ts';

/** Which line of which file an address comes from: an erratum from errata.yaml, all else from the reading order. */
export function addressLine(
  address: string,
  edition: Edition,
  line: (path: (string | number)[]) => number,
  errata: { value: { id: string }[]; line: (path: (string | number)[]) => number },
): { file: string; line: number } {
  if (address.startsWith('x-'))
    return { file: ERRATA_FILE, line: errata.line([errata.value.findIndex(({ id }) => id === address)]) };
  const number = Number(/^p(\d+)/.exec(address)?.[1]);
  const c = edition.chapters.findIndex(
    ({ slug, passages }) => slug === address || passages.some((p) => p.number === number),
  );
  const p = edition.chapters[c]?.passages.findIndex((passage) => passage.number === number) ?? -1;
  return { file: EDITION_FILE, line: line(p === -1 ? ['chapters', c] : ['chapters', c, 'passages', p]) };
}
