import { z } from 'zod';
import { PUBLICATIONS, type PublicationName } from '../../schemas/publication.ts';
import type { Edition } from '../model.ts';
import { eventRows, nameRows, quotationRows, statisticRows } from './rows.ts';

/** What /edition.json says. */
function text({ name, source, chapters, passages, errata }: Edition) {
  return {
    name,
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
    flags: errata.map(({ id, spans, proposals, kinds, certainty, confidence, evidence }) => ({
      id,
      spans: spans.map(({ location, start, end, words }) => ({ place: location, start, end, words })),
      proposals,
      kinds,
      fault: certainty,
      sureness: confidence ?? null,
      evidence,
    })),
  };
}

const CONTENTS = {
  edition: text,
  events: (edition: Edition) => ({ rows: eventRows(edition) }),
  statistics: (edition: Edition) => ({ rows: statisticRows(edition) }),
  quotations: (edition: Edition) => ({ rows: quotationRows(edition) }),
  index: (edition: Edition) => ({ rows: nameRows(edition) }),
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
