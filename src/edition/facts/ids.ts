import type { Row } from './row.ts';

/** Reports every record whose id another record has too, at each of them (D10). Gives all ids. */
export function checkIds(rows: readonly Row<{ id: string }>[]): Set<string> {
  const first = new Map<string, Row<{ id: string }>[]>();
  for (const row of rows) first.set(row.value.id, [...(first.get(row.value.id) ?? []), row]);
  for (const [id, same] of first) {
    if (same.length < 2) continue;
    for (const row of same) {
      const others = same.filter((other) => other !== row).map((other) => `${other.file}:${other.line(['id'])}`);
      row.report(['id'], 'D10', `the id ${id} is also at ${others.join(', ')}`);
    }
  }
  return new Set(first.keys());
}

/** Reports a reference to an id that no record has (D11); undefined refers to nothing. */
export function checkReference(
  row: Row<unknown>,
  path: readonly (string | number)[],
  id: string | undefined,
  ids: ReadonlySet<string>,
): void {
  if (id !== undefined && !ids.has(id)) row.report(path, 'D11', `there is no record ${id}`);
}
