import { checkShareTitles } from '../assets/share-images/share-title.ts';
import { type Loaded, loadEdition } from '../edition/load.ts';
import type { ContentFiles } from '../edition/text-file.ts';

/** Loads the content and checks all of it, the pictures that are made of it included: what `build` and `check` run. */
export const checkContent = (files: ContentFiles): Loaded => loadEdition(files, [checkShareTitles]);
