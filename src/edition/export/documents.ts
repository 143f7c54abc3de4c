import { z } from 'zod';
import { PUBLICATIONS, type PublicationName } from '../../schemas/publication.ts';
import { stateOf } from '../../schemas/record-state.ts';
import type { Facts } from '../facts/facts.ts';
import type { Edition } from '../model.ts';
import { eventRows, nameRows, quotationRows, statisticRows } from './rows.ts';

/** What /edition.json says. */
function text({ name, printed, source, chapters, passages, errata, retired, variants, witnesses }: Edition) {
  return {
    name,
    printed: printed ? { witness: printed.witness.id, note: printed.note } : null,
    source: { sha256: source.sha256, characters: source.characters, blocks: source.blocks.length },
    chapters: chapters.map(({ number, slug, short, title, earlierTitles, opening, captions, passages: own }) => ({
      number,
      slug,
      short,
      titleFrom: title.from,
      title: title.lines.map((line) => ({ block: line.block, text: line.text })),
      earlierTitles,
      opening,
      captions,
      passages: own.map((passage) => passage.number),
    })),
    passages,
    flags: [...errata, ...retired.errata].map(
      ({ id, spans, proposals, kinds, certainty, cause, confidence, evidence, witnesses: cited, ...rest }) => ({
        id,
        spans: spans.map(({ location, start, end, words }) => ({ place: location, start, end, words })),
        proposals,
        kinds,
        fault: certainty,
        cause,
        sureness: confidence ?? null,
        evidence,
        witnesses: cited.map(({ witness, says }) => ({ id: witness.id, ...(says !== undefined && { says }) })),
        state: stateOf(rest),
      }),
    ),
    variants: variants.map(({ id, location, start, end, words, reads, witness }) => ({
      ...{ id, place: location, start, end, words, reads, witness: witness.id },
    })),
    witnesses,
  };
}

/** Those that hold, and behind them those that were published and hold no longer, with their `state`. */
const allRows = <T>(rows: (edition: Edition, facts?: Facts) => T[], edition: Edition): T[] => [
  ...rows(edition),
  ...rows(edition, edition.retired.facts),
];

const CONTENTS = {
  edition: text,
  events: (edition: Edition) => ({ rows: allRows(eventRows, edition) }),
  statistics: (edition: Edition) => ({ rows: allRows(statisticRows, edition) }),
  quotations: (edition: Edition) => ({ rows: allRows(quotationRows, edition) }),
  index: (edition: Edition) => ({ rows: allRows(nameRows, edition) }),
} as const satisfies Record<PublicationName, (edition: Edition) => object>;

export const PUBLICATION_NAMES = Object.keys(PUBLICATIONS) as PublicationName[];

/** A published file of data as it is written. Throws where it is not what its schema says. */
export function documentOf(name: PublicationName, edition: Edition): string {
  const document = {
    // From the folder of the file itself, so that it holds under any base.
    $schema: name === 'edition' ? 'data/schemas/edition.json' : `schemas/${name}.json`,
    version: edition.version,
    date: edition.date,
    ...CONTENTS[name](edition),
  };
  return `${JSON.stringify(PUBLICATIONS[name].parse(document), null, 1)}\n`;
}

/** The JSON Schema of a published file of data. */
export const schemaOf = (name: PublicationName): string =>
  `${JSON.stringify(z.toJSONSchema(PUBLICATIONS[name]), null, 1)}\n`;
