import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tally } from '../assets/picture-cache.ts';
import type { Edition } from '../edition/model.ts';
import { writeHeaders } from './headers-file.ts';
import { addInlineHashes } from './inline-hashes.ts';
import { writeWorker } from './offline-bundle.ts';
import { prove } from './proof.ts';
import { writeRelatedIndex } from './related-index.ts';
import { relatedRecords } from './related-records.ts';

/** What a step is given: the folder of rendered files, and the model that they were rendered from. */
export interface BuiltSite {
  folder: string;
  /** Astro's base, with both slashes. */
  base: string;
  /** The origin, `SITE_URL`. */
  site: string | undefined;
  edition: Edition;
}

interface Step {
  name: string;
  /** Changes the folder; gives what is to be logged. Throws, and so ends the build, where something is wrong. */
  run(built: BuiltSite): string | Promise<string>;
}

/**
 * What is done to the folder that Astro has rendered, in this order, before it takes the place of the last build
 * (integration.ts). A page is rendered with all that it
 * needs; the one thing added to it is the hashes in its policy.
 */
export const STEPS: readonly Step[] = [
  {
    name: 'pictures',
    run() {
      const { made, reused } = tally();
      return `${made + reused} pictures: ${made} made, ${reused} re-used from node_modules/.cache`;
    },
  },
  {
    // Astro renders a page into a folder of its name; this one is a file, so that it can be sent.
    name: 'single file',
    run({ folder }) {
      renameSync(join(folder, 'edition', 'index.html'), join(folder, 'edition.html'));
      rmSync(join(folder, 'edition'), { recursive: true });
      return 'edition.html is at its address';
    },
  },
  {
    name: 'related search',
    async run({ folder, edition }) {
      const { files, bytes } = await writeRelatedIndex(folder, relatedRecords(edition));
      return `${files} files, ${bytes} bytes`;
    },
  },
  {
    // Of whole pages, whose styles are known only now.
    name: 'content security policy',
    run: ({ folder }) => `hashes of what is inline in ${addInlineHashes(folder)} pages`,
  },
  {
    name: 'headers',
    run({ folder, base }) {
      writeHeaders(folder, base);
      return '_headers for hosts that read it';
    },
  },
  {
    // Every file but the worker's own is final here: the packets have them.
    name: 'offline',
    async run({ folder, base, edition }) {
      const { files, size } = await writeWorker(folder, base, edition.urgent?.reason);
      return `${files} files, ${size} bytes on the device`;
    },
  },
  {
    // Last, on what ships: no step may follow that changes a file.
    name: 'proof',
    run: prove,
  },
];
