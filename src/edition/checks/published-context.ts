import type { EditionFile } from '../../schemas/edition.ts';
import type { Published } from '../../schemas/published.ts';
import type { Edition } from '../model.ts';
import type { Parsed } from '../yaml-reading.ts';

/** What the checks of `published.json` compare it with. */
export interface PublishedContext {
  edition: Edition;
  /** edition.yaml as it is. */
  settings: Parsed<EditionFile>;
  published: Parsed<Published>;
  /** The line of the content that now says otherwise than an address or a record was published with. */
  where: (address: string) => { file: string; line: number };
  /** True for a record that is not compared: a fact, while the facts have problems of their own. */
  isUnknown: (id: string) => boolean;
}
