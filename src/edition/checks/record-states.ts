import { type RecordStateFields, stateOf } from '../../schemas/record-state.ts';
import { registeredState } from '../published.ts';
import { isLater } from '../version.ts';
import type { Report } from './problem.ts';
import type { PublishedContext } from './published-context.ts';

type StatedRecord = { id: string } & RecordStateFields;

/** P07: the record that is named exists, held when it took over, and is not superseded by the other in the end. */
function successorFault(
  record: StatedRecord,
  records: ReadonlyMap<string, StatedRecord>,
  isUnknown: (id: string) => boolean,
): string | null {
  const { id } = record;
  const first = record['superseded-by'];
  if (!first) return null;
  const next = records.get(first.id);
  if (!next) return isUnknown(first.id) ? null : `is superseded by ${first.id}: no record has this id`;
  if (next.withdrawn && !isLater(next.withdrawn.version, first.version))
    return `is superseded by ${first.id}, which is withdrawn since ${next.withdrawn.version}: expected a record that held in ${first.version}`;
  const seen = new Set<string>();
  for (
    let at: StatedRecord | undefined = next;
    at && !seen.has(at.id);
    at = records.get(at['superseded-by']?.id ?? '')
  ) {
    if (at.id === id) return `is superseded by ${first.id}, and that in the end by ${id}: expected a record that holds`;
    seen.add(at.id);
  }
  return null;
}

/**
 * P04, P06, P07, P08: a record that is withdrawn or superseded was published, says in which later version and why, leads to
 * one that holds, and stays as it was published.
 */
export function checkStates(
  { edition, published: { value }, where, isUnknown }: PublishedContext,
  report: Report,
): void {
  const { errata, facts, retired, version } = edition;
  const all = [errata, retired.errata, ...Object.values(facts), ...Object.values(retired.facts)].flat();
  const records = new Map(all.map((record: StatedRecord) => [record.id, record]));
  const last = value.editions.at(-1)?.version ?? '';
  for (const record of records.values()) {
    const { id } = record;
    const fault = (code: 'P04' | 'P06' | 'P07' | 'P08', message: string): void => {
      const { file, line } = where(id);
      report(code, file, line, message);
    };
    const then = Object.hasOwn(value.records, id) ? value.records[id] : undefined;
    const state = stateOf(record);
    const now = registeredState(record);
    if (then?.state !== undefined && then.state !== now) {
      fault('P08', `has ${id} as “${now ?? 'one that holds'}”: it was published as “${then.state}”, which stays`);
      continue;
    }
    if (!state) continue;
    if (record.withdrawn && record['superseded-by'])
      fault('P06', `has ${id} both withdrawn and superseded: expected one of the two`);
    else if (isLater(state.version, version))
      fault('P06', `has ${id} ${state.is} in ${state.version}, which is later than the edition, ${version}`);
    else if (then && then.state === undefined && !isLater(state.version, last))
      fault('P06', `has ${id} ${state.is} in ${state.version}: it was published in ${last}; expected a later version`);
    const successor = successorFault(record, records, isUnknown);
    if (successor) fault('P07', `has ${id}, which ${successor}`);
    if (!then) fault('P08', `has ${id} as “${now}”: it was never published, and may be deleted`);
    else if (then.state === undefined)
      fault('P04', `has ${id} newly as “${now}”: run \`npm run new-edition\` to publish it`);
  }
}
