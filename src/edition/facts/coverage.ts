import type { Digits } from '../../schemas/digits.ts';
import { overlaps, type Places, rangeWords, type TextRange } from '../../text/range.ts';
import type { Report } from '../checks/problem.ts';
import { EDITION_FILE } from '../checks/reading-order.ts';
import { type Claim, classifyRuns, digitRuns } from './digit-runs.ts';
import type { Count, Coverage } from './facts.ts';
import type { Row } from './row.ts';
import { findSpeech } from './speech.ts';
import { factFile } from './tables.ts';

/** What the records account for. */
export interface Accounted {
  claims: readonly Claim[];
  listed: readonly { run: TextRange; row: Row<Digits> }[];
  documents: readonly TextRange[];
  said: readonly TextRange[];
  /** ids of the caption blocks that a figure shows, e.g. b17 */
  captions: readonly string[];
}

function excerpt(places: Places, { location, start, end }: TextRange): string {
  const words = rangeWords(places, { location, start, end: Math.min(end, start + 16) });
  return `“${words}${end - start > 16 ? '…' : ''}” in ${location}`;
}

/** Every title mark 《 and 》 is part of a document; counted by 《, as one document is opened once (S57 closes one twice). */
function countDocuments(places: Places, documents: readonly TextRange[], report: Report): Count {
  const marks = [...places].flatMap(([location, text]) =>
    [...text.matchAll(/[《》]/g)].map(({ index, 0: mark }) => ({ location, start: index, end: index + 1, mark })),
  );
  const bare = marks.filter((mark) => !documents.some((document) => overlaps(document, mark)));
  for (const mark of bare)
    report('D14', factFile('documents'), 1, `${excerpt(places, { ...mark, end: mark.start + 17 })} is no document`);
  const opened = marks.filter(({ mark }) => mark === '《').length;
  return { found: opened - bare.filter(({ mark }) => mark === '《').length, of: opened };
}

function countQuotations(places: Places, said: readonly TextRange[], report: Report): Count {
  const speech = findSpeech(places);
  const bare = speech.filter((words) => !said.some((quotation) => overlaps(quotation, words)));
  for (const words of bare)
    report(
      'D15',
      factFile('quotations'),
      1,
      `${excerpt(places, words)} is given to a speaker and not in the list (${words.kind})`,
    );
  return { found: speech.length - bare.length, of: speech.length };
}

function countCaptions(places: Places, shown: readonly string[], report: Report): Count {
  const captions = [...places].filter(([, text]) => text.startsWith('▲')).map(([location]) => location);
  const bare = captions.filter((location) => !shown.includes(location));
  for (const location of bare) report('D16', EDITION_FILE, 1, `the caption ${location} is shown by no figure`);
  return { found: captions.length - bare.length, of: captions.length };
}

/** Counts what the text holds and the records account for; D13 to D16 for each thing left out, in the file that should have it. */
export function measureCoverage(places: Places, accounted: Accounted, report: Report): Coverage {
  const runs = digitRuns(places);
  const unclassified = (message: string): void => report('D13', factFile('digits'), 1, message);
  const found = classifyRuns(runs, accounted.claims, accounted.listed, places, unclassified);
  return {
    digits: { found, of: runs.length },
    documents: countDocuments(places, accounted.documents, report),
    quotations: countQuotations(places, accounted.said, report),
    captions: countCaptions(places, accounted.captions, report),
  };
}

/** The coverage as `npm run check` prints it: digits 90 of 90, 《…》 8 of 8, quotations 9 of 9, captions 3 of 3. */
export function coverageLine({ digits, documents, quotations, captions }: Coverage): string {
  const of = (count: Count): string => `${count.found} of ${count.of}`;
  return `digits ${of(digits)}, 《…》 ${of(documents)}, quotations ${of(quotations)}, captions ${of(captions)}`;
}
