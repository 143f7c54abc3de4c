import { editionSchema } from '../schemas/edition.ts';
import { errataSchema } from '../schemas/erratum.ts';
import { publishedSchema } from '../schemas/published.ts';
import { witnessesSchema } from '../schemas/witness.ts';
import type { Report } from './checks/problem.ts';
import { EDITION_FILE } from './checks/reading-order.ts';
import { ERRATA_FILE } from './errata.ts';
import { PUBLISHED_FILE } from './published.ts';
import type { ContentFiles } from './text-file.ts';
import { WITNESSES_FILE } from './witnesses.ts';
import { readYamlFile } from './yaml-file.ts';

/** The four files that all else depends on; null, reported, for one that cannot be read. */
export const readSettings = (files: ContentFiles, report: Report) => ({
  settings: readYamlFile(files, EDITION_FILE, editionSchema, report),
  errataFile: readYamlFile(files, ERRATA_FILE, errataSchema, report),
  witnessesFile: readYamlFile(files, WITNESSES_FILE, witnessesSchema, report),
  published: readYamlFile(files, PUBLISHED_FILE, publishedSchema, report),
});
