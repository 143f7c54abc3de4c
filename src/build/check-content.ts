import { decodePhotographs } from '../assets/decode-photographs.ts';
import { checkShareTitles } from '../assets/share-images/share-title.ts';
import { ContentError } from '../edition/checks/problem.ts';
import { readContentFolder } from '../edition/content-folder.ts';
import { type Loaded, loadEdition } from '../edition/load.ts';
import type { ContentFiles } from '../edition/text-file.ts';

/**
 * Loads the content and checks all of it, the pictures in it and those that are made of it included: what `build` and
 * `check` run. Rejects for nothing; every fault is a problem with code, file and line.
 */
export const checkContent = async (files: ContentFiles): Promise<Loaded> =>
  loadEdition(files, [checkShareTitles], await decodePhotographs(files));

/** The same of the folder `root`/content, whatever stands in its place or in it. */
export async function checkFolder(root?: string): Promise<Loaded> {
  try {
    return await checkContent(readContentFolder(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { edition: null, problems: [...error.problems] };
  }
}
