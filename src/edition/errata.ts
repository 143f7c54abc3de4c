import type { ErratumRecord } from '../schemas/erratum.ts';
import { stateOf } from '../schemas/record-state.ts';
import { overlaps } from '../text/range.ts';
import type { Report } from './checks/problem.ts';
import { chapterLocations } from './locations.ts';
import type { Edition, Erratum, Span } from './model.ts';
import { findSpan } from './span.ts';
import type { CiteWitnesses } from './witnesses.ts';
import type { Parsed, Path } from './yaml-reading.ts';

export const ERRATA_FILE = 'content/errata.yaml';

const SPAN_CODES = {
  'no such block': 'X04',
  'not there': 'X01',
  'more than once': 'X02',
  'no such occurrence': 'X03',
} as const;

/** A proposal is another reading of its span: not the words of the span, no question mark at its end, not twice (X06). */
function checkProposals(erratum: ErratumRecord, path: Path, line: (path: Path) => number, report: Report): void {
  erratum.proposals.forEach((proposal, i) => {
    const at = line([...path, 'proposals', i]);
    if (erratum.spans.some(({ words }) => words === proposal))
      report('X06', ERRATA_FILE, at, `proposes what stands there: “${proposal}”`);
    else if (/[?？]$/.test(proposal))
      report(
        'X06',
        ERRATA_FILE,
        at,
        `proposes “${proposal}”: expected the words alone; \`sureness\` says how sure they are`,
      );
    if (erratum.proposals.indexOf(proposal) !== i) report('X06', ERRATA_FILE, at, `proposes “${proposal}” twice`);
  });
}

/** X08: an erratum refers to others of the list, and one that holds only to such as hold. */
function checkSee(erratum: ErratumRecord, records: readonly ErratumRecord[], report: See): void {
  for (const [j, id] of (erratum.see ?? []).entries()) {
    const other = records.find((one) => one.id === id && one !== erratum);
    const state = other && !stateOf(erratum) ? stateOf(other) : null;
    if (!other) report(j, `refers to ${id}: no other erratum has this id`);
    else if (state) report(j, `refers to ${id}, which is ${state.is}: expected an erratum that holds`);
  }
}

type See = (index: number, message: string) => void;

/**
 * Resolves the errata against the text and the witnesses they cite, and numbers those that hold in reading order; every
 * fault is reported with its code X01 to X08. One that is withdrawn or superseded may stand on words that another has taken over.
 */
export function resolveErrata(
  file: Parsed<ErratumRecord[]>,
  edition: Pick<Edition, 'passages' | 'source' | 'chapters'>,
  cite: CiteWitnesses,
  report: Report,
): { errata: Erratum[]; retired: Erratum[] } {
  const { value: records, line } = file;
  const order = edition.chapters.flatMap(chapterLocations);
  const ids = new Map<string, number>();
  const taken: (Span & { id: string })[] = [];
  const errata = records.map((record, i): Erratum => {
    const earlier = ids.get(record.id);
    if (earlier !== undefined)
      report('X05', ERRATA_FILE, line([i, 'id']), `has the id ${record.id} a second time: line ${earlier} has it`);
    ids.set(record.id, earlier ?? line([i, 'id']));
    checkProposals(record, [i], line, report);
    checkSee(record, records, (j, message) => report('X08', ERRATA_FILE, line([i, 'see', j]), message));
    const spans = record.spans.flatMap((span, j) => {
      const found = findSpan(span, edition);
      if (!('fault' in found)) return [found];
      report(SPAN_CODES[found.fault], ERRATA_FILE, line([i, 'spans', j, 'words']), found.message);
      return [];
    });
    for (const [j, span] of stateOf(record) ? [] : spans.entries()) {
      const other = taken.find((earlier) => overlaps(earlier, span));
      if (other)
        report(
          'X07',
          ERRATA_FILE,
          line([i, 'spans', j]),
          `stands on “${span.words}” in S${span.block}, where ${other.id} stands already`,
        );
      taken.push({ ...span, id: record.id });
    }
    const { fault: certainty, sureness: confidence, witnesses: cited = [], ...rest } = record;
    const witnesses = cite(cited, (j) => [ERRATA_FILE, line([i, 'witnesses', j, 'id'])]);
    return { ...rest, certainty, confidence, number: 0, spans, witnesses };
  });
  const rank = ({ spans: [span] }: Erratum): number => (span ? order.indexOf(span.location) * 10_000 + span.start : 0);
  errata.sort((a, b) => rank(a) - rank(b));
  return {
    errata: errata.filter((one) => !stateOf(one)).map((erratum, i) => ({ ...erratum, number: i + 1 })),
    retired: errata.filter(stateOf),
  };
}
