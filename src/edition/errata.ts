import type { FlagRecord } from '../schemas/erratum.ts';
import { occurrences } from '../text/occurrences.ts';
import type { Report } from './checks/problem.ts';
import { chapterPlaces, type Edition, placeOf } from './model.ts';
import type { Parsed, Path } from './yaml-file.ts';

export const ERRATA_FILE = 'content/errata.yaml';

/** The exact characters that a flag stands on. */
export interface FlagSpan {
  block: number;
  words: string;
  /** The passage `p7` or other block `b17` that prints them, and where in it, in UTF-16 units, end excluded. */
  place: string;
  start: number;
  end: number;
}

/** A doubtful reading, its spans found. */
export interface Flag extends Omit<FlagRecord, 'spans'> {
  /** From 1 in reading order. Not permanent: the id is. */
  number: number;
  spans: FlagSpan[];
}

/** Finds one span; reports X01 to X04 and gives null where it does not stand as said. */
function findSpan(
  span: FlagRecord['spans'][number],
  edition: Pick<Edition, 'passages' | 'source'>,
  line: number,
  report: Report,
): FlagSpan | null {
  const { block, words, occurrence } = span;
  const text = edition.source.blocks[block - 1]?.text;
  if (text === undefined) {
    report('X04', ERRATA_FILE, line, `names S${block}: the source has S1 to S${edition.source.blocks.length}`);
    return null;
  }
  const found = occurrences(text, words);
  if (found.length === 0) {
    report('X01', ERRATA_FILE, line, `has words that S${block} does not: “${words}”`);
    return null;
  }
  if (found.length > 1 && occurrence === undefined) {
    report(
      'X02',
      ERRATA_FILE,
      line,
      `has words that stand ${found.length} times in S${block}: “${words}”; state which occurrence`,
    );
    return null;
  }
  const start = found[(occurrence ?? 1) - 1];
  if (start === undefined || (found.length === 1 && occurrence !== undefined)) {
    report(
      'X03',
      ERRATA_FILE,
      line,
      `states occurrence ${occurrence} of “${words}”: S${block} has it ${found.length === 1 ? 'once, so none is stated' : `${found.length} times`}`,
    );
    return null;
  }
  const { place, offset } = placeOf(edition, block);
  return { block, words, place, start: offset + start, end: offset + start + words.length };
}

/** A proposal is another reading of its span: not what stands there, no question mark at its end, not twice (X06). */
function checkProposals(flag: FlagRecord, path: Path, line: (path: Path) => number, report: Report): void {
  flag.proposals.forEach((proposal, i) => {
    const at = line([...path, 'proposals', i]);
    if (flag.spans.some(({ words }) => words === proposal))
      report('X06', ERRATA_FILE, at, `proposes what stands there: “${proposal}”`);
    else if (/[?？]$/.test(proposal))
      report(
        'X06',
        ERRATA_FILE,
        at,
        `proposes “${proposal}”: expected the words alone; \`sureness\` says how sure they are`,
      );
    if (flag.proposals.indexOf(proposal) !== i) report('X06', ERRATA_FILE, at, `proposes “${proposal}” twice`);
  });
}

/** Resolves the flags against the text and numbers them in reading order; every fault is reported with its code X01 to X08. */
export function resolveFlags(
  file: Parsed<FlagRecord[]>,
  edition: Pick<Edition, 'passages' | 'source' | 'chapters'>,
  report: Report,
): Flag[] {
  const { value: records, line } = file;
  const order = edition.chapters.flatMap(chapterPlaces);
  const ids = new Map<string, number>();
  const taken: (FlagSpan & { id: string })[] = [];
  const flags = records.map((record, i): Flag => {
    const earlier = ids.get(record.id);
    if (earlier !== undefined)
      report('X05', ERRATA_FILE, line([i, 'id']), `has the id ${record.id} a second time: line ${earlier} has it`);
    ids.set(record.id, earlier ?? line([i, 'id']));
    checkProposals(record, [i], line, report);
    for (const [j, id] of (record.see ?? []).entries()) {
      if (!records.some((other) => other.id === id && other !== record))
        report('X08', ERRATA_FILE, line([i, 'see', j]), `refers to ${id}: no other flag has this id`);
    }
    const spans = record.spans.flatMap(
      (span, j) => findSpan(span, edition, line([i, 'spans', j, 'words']), report) ?? [],
    );
    for (const [j, span] of spans.entries()) {
      const other = taken.find((t) => t.place === span.place && t.start < span.end && span.start < t.end);
      if (other)
        report(
          'X07',
          ERRATA_FILE,
          line([i, 'spans', j]),
          `stands on “${span.words}” in S${span.block}, where ${other.id} stands already`,
        );
      taken.push({ ...span, id: record.id });
    }
    return { ...record, number: 0, spans };
  });
  const rank = ({ spans: [span] }: Flag): number => (span ? order.indexOf(span.place) * 10_000 + span.start : 0);
  return flags.sort((a, b) => rank(a) - rank(b)).map((flag, i) => ({ ...flag, number: i + 1 }));
}
