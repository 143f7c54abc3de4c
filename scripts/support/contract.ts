import { readFileSync } from 'node:fs';

const file = new URL('../../docs/contract.md', import.meta.url);
const contract = readFileSync(file, 'utf8');

/**
 * The limit in bytes that a row of the table “Weight” in `docs/contract.md` sets: the first number of the row whose first
 * cell begins with `what`. Throws unless there is exactly one such row.
 */
export function limit(what: string): number {
  const weights = contract.slice(contract.indexOf('\n## Weight'));
  const rows = weights.split('\n').filter((row) => row.startsWith(`| ${what}`));
  const [, bytes] = /\|[^|]*\|\s*([\d,]+)/.exec(rows[0] ?? '') ?? [];
  if (rows.length !== 1 || !bytes)
    throw new Error(`docs/contract.md, Weight: expected one row “${what}…” with a number, found ${rows.length}`);
  return Number(bytes.replaceAll(',', ''));
}

/** The values that `docs/contract.md` lists for an attribute, as in `data-hit="exact|loose"`. Throws where it lists none. */
export function values(attribute: string): string[] {
  const [, list] = new RegExp(`${attribute}="([a-z]+(?:\\|[a-z]+)+)"`).exec(contract) ?? [];
  if (!list) throw new Error(`docs/contract.md: no values for ${attribute}`);
  return list.split('|');
}
