import { NO_ADDRESS, type WitnessRecord } from '../schemas/witness.ts';
import { defined } from '../text/defined.ts';
import { overlaps } from '../text/range.ts';
import type { Report } from './checks/problem.ts';
import { chapterLocations } from './locations.ts';
import type { CitedWitness, Edition, Variant, Witness } from './model.ts';
import { findSpan } from './span.ts';
import type { Parsed } from './yaml-reading.ts';

export const WITNESSES_FILE = 'content/witnesses.yaml';

/** How a record cites witnesses: gives those that exist, and reports W01, at file and line, for an id that none has. */
export type CiteWitnesses = (
  cited: readonly { id: string; says?: string | undefined }[],
  where: (index: number) => readonly [file: string, line: number],
) => CitedWitness[];

/** The witnesses, how they are cited, and what is reported when all that may cite them has been read. */
export interface ReadWitnesses {
  witnesses: Witness[];
  variants: Variant[];
  cite: CiteWitnesses;
  /** Reports W04 for a witness that nothing has cited and that has no readings. */
  checkUse: () => void;
  /** The line of a witness or of a reading, by its id. */
  lineOf: (id: string) => number;
}

const isAddress = (url: string): boolean => /^https:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/.test(url) && URL.canParse(url);

/** W02 and W03: a source can be looked up where it says, and was read on a day that can be. */
function checkWitness(
  { id, url, seen, date }: WitnessRecord,
  day: string,
  line: (field: string) => number,
  report: Report,
): void {
  if (url !== NO_ADDRESS && !isAddress(url))
    report(
      'W02',
      WITNESSES_FILE,
      line('url'),
      `has the address ${url} for ${id}: expected https://…, or ${NO_ADDRESS} where there is none`,
    );
  const say = (message: string): void => report('W03', WITNESSES_FILE, line('seen'), message);
  if (seen === undefined) say(`does not say on which day ${id} was seen: expected \`seen\``);
  else if (seen > day) say(`says that ${id} was seen on ${seen}: the edition is of ${day}`);
  else if (seen < date) say(`says that ${id} was seen on ${seen}: it was published on ${date}`);
}

/**
 * Resolves the witnesses, and the readings of those that print this text.
 *
 * @param file the file of witnesses; null where it could not be read, which is reported already: then nothing is said of what cites them
 * @param day the day of the edition
 */
export function readWitnesses(
  file: Parsed<WitnessRecord[]> | null,
  edition: Pick<Edition, 'passages' | 'source' | 'chapters'>,
  day: string,
  report: Report,
): ReadWitnesses {
  const known = new Map<string, Witness>();
  const variants: Variant[] = [];
  const lines = new Map<string, number>();
  for (const [i, record] of (file?.value ?? []).entries()) {
    const line = (...path: (string | number)[]): number => file?.line([i, ...path]) ?? 1;
    const takeId = (id: string, at: number): void => {
      const earlier = lines.get(id);
      if (earlier !== undefined)
        report('W05', WITNESSES_FILE, at, `has the id ${id} a second time: line ${earlier} has it`);
      else lines.set(id, at);
    };
    takeId(record.id, line('id'));
    checkWitness(record, day, line, report);
    const { url, seen = '', readings = [], ...rest } = record;
    const witness = { ...rest, url: url === NO_ADDRESS ? null : url, seen };
    known.set(record.id, witness);
    const own: Variant[] = [];
    for (const [j, { id, reads, ...span }] of readings.entries()) {
      takeId(id, line('readings', j, 'id'));
      const at = line('readings', j, 'words');
      const found = findSpan(span, edition);
      if ('fault' in found) report('W06', WITNESSES_FILE, at, found.message);
      else if (reads === found.words) report('W07', WITNESSES_FILE, at, `has a reading that is ours: “${reads}”`);
      else {
        const other = own.find((earlier) => overlaps(earlier, found));
        if (other)
          report(
            'W07',
            WITNESSES_FILE,
            at,
            `reads “${found.words}” in S${found.block}, where ${other.id} stands already`,
          );
        own.push({ ...found, id, reads, witness });
      }
    }
    variants.push(...own);
  }
  const lineOf = (id: string): number => lines.get(id) ?? 1;
  const used = new Set(variants.map(({ witness }) => witness.id));
  const order = edition.chapters.flatMap(chapterLocations);
  const rank = ({ location, start }: Variant): number => order.indexOf(location) * 10_000 + start;
  return {
    witnesses: [...known.values()],
    variants: variants.sort((a, b) => rank(a) - rank(b)),
    cite: (cited, where) =>
      cited.flatMap(({ id, says }, index) => {
        const witness = known.get(id);
        used.add(id);
        if (witness) return [{ witness, says }];
        if (file) report('W01', ...where(index), `cites ${id}: ${WITNESSES_FILE} has no witness of this id`);
        return [];
      }),
    checkUse: () => {
      for (const id of known.keys())
        if (!used.has(id)) report('W04', WITNESSES_FILE, lineOf(id), `has ${id}, which nothing cites`);
    },
    lineOf,
  };
}

/** The sources that a record cites, which loading has checked to exist. */
export const citedBy = (
  { witnesses }: Pick<Edition, 'witnesses'>,
  record: { witnesses?: readonly { id: string; says?: string | undefined }[] | undefined },
): CitedWitness[] =>
  (record.witnesses ?? []).map(({ id, says }) => ({
    witness: defined(
      witnesses.find((witness) => witness.id === id),
      'a witness',
    ),
    says,
  }));
