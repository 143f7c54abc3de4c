import type { Digits } from '../../schemas/digits.ts';
import { contains, type Places, placeText, rangeWords, type TextRange } from '../../text/range.ts';
import type { Row } from './row.ts';

/** What a record says a range of text is. */
export interface Claim extends TextRange {
  as: 'date' | 'statistic' | 'name';
  row: Row<{ id: string }>;
}

const RUN = /[0-9]+(\.[0-9]+)?/g;

/** Every run of Arabic digits of the text, a decimal counted as one. */
export function digitRuns(places: Places): TextRange[] {
  return [...places].flatMap(([location, text]) =>
    [...text.matchAll(RUN)].map((match) => ({ location, start: match.index, end: match.index + match[0].length })),
  );
}

/** The run a record of digits.yaml means: the one run within its words that reads so. Reports D13 otherwise. */
export function listedRun(
  row: Row<Digits>,
  words: TextRange,
  runs: readonly TextRange[],
  places: Places,
): TextRange | null {
  const found = runs.filter((run) => contains(words, run) && rangeWords(places, run) === row.value.digits);
  const [run] = found;
  if (run && found.length === 1) return run;
  const times = `stands ${found.length} times as a run of the words: expected once`;
  row.report(['digits'], 'D13', `${row.value.digits} ${times}`);
  return null;
}

/**
 * Checks that every run is classified, and once: as part of a date, a statistic or a name, or on the list of the rest.
 * Two dates may share a run, two statistics may not. `unclassified` is told of a run that nothing claims. Gives the
 * number of runs that are classified as they should be.
 */
export function classifyRuns(
  runs: readonly TextRange[],
  claims: readonly Claim[],
  listed: readonly { run: TextRange; row: Row<Digits> }[],
  places: Places,
  unclassified: (message: string) => void,
): number {
  return runs.filter((run) => {
    const text = placeText(places, run.location);
    const digits = `${text.slice(run.start, run.end)} in ${run.location} (“${text.slice(Math.max(0, run.start - 6), run.end + 6)}”)`;
    const mine = claims.filter((claim) => contains(claim, run));
    const kinds = new Set(mine.map(({ as }) => as));
    const twice = kinds.size > 1 || mine.filter(({ as }) => as === 'statistic').length > 1;
    const notes = listed.filter((entry) => contains(entry.run, run));
    for (const { row } of notes.slice(1)) row.report(['digits'], 'D13', `${digits} is listed twice`);
    const note = notes[0]?.row;
    if (note && (note.value.as === '兼属') !== twice) {
      const owners = mine.map(({ as, row }) => `${as} of ${row.value.id}`).join(', ') || 'nothing';
      note.report(['as'], 'D13', `${digits} belongs to ${owners}: ${note.value.as} does not fit`);
      return false;
    }
    if (note?.value.as === '其余' && mine.length > 0) {
      note.report(['as'], 'D13', `${digits} is listed without need: it is a ${[...kinds].join(' and a ')}`);
      return false;
    }
    if (!note && twice) {
      const told = `and ${mine.length - 1} other(s): expected a reason in digits.yaml`;
      for (const { row, as } of mine) row.report(['words'], 'D13', `${digits} is a ${as} here ${told}`);
      return false;
    }
    if (!note && mine.length === 0) {
      unclassified(`${digits} is no date, statistic or name, and not listed with a reason`);
      return false;
    }
    return true;
  }).length;
}
