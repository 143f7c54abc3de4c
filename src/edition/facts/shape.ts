import type { z } from 'zod';
import type { Report, Row } from './row.ts';

/** Checks records by a schema. Gives those that fit, typed; D17 for a malformed id, D02 for anything else. */
export function shapeRecords<T>(schema: z.ZodType<T>, rows: readonly Row<unknown>[], report: Report): Row<T>[] {
  return rows.flatMap((row) => {
    const result = schema.safeParse(row.value);
    if (result.success) return [{ ...row, value: result.data }];
    for (const issue of result.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      const name = path.length ? `\`${path.join('.')}\`` : 'the record';
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          report(row, [...path, key], 'D02', `${name} has a field \`${key}\` not known here`);
      } else {
        const code = path.at(-1) === 'id' && path.length === 1 ? 'D17' : 'D02';
        report(row, path, code, `${name}: ${issue.message}`);
      }
    }
    return [];
  });
}
