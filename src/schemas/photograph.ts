import { z } from 'zod';
import { blockNumber, oneLine } from './words.ts';

/** `content/photographs/<name>.yaml`: a photograph that the owner has come by for a caption of the source. */
export const photographSchema = z.strictObject({
  /** The source block that is its caption, e.g. 17. */
  caption: blockNumber,
  /** What is to be seen, for a reader who cannot see it. */
  alt: oneLine.min(15, 'expected what is to be seen, in 15 characters or more'),
  /** Who took it, and with whose leave it is shown. */
  credit: oneLine,
  /** Beside the record, as it came: the sizes for the pages are made in the build. */
  file: z.string().regex(/^[a-z0-9-]+\.jpg$/, 'expected the name of a .jpg file in content/photographs/'),
});

export type PhotographRecord = z.output<typeof photographSchema>;
