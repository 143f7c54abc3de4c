import type { Edition } from '../edition/model.ts';
import { ICONS, iconFile } from './icons.ts';
import { markOf, shareImagePng, shareImages } from './share-images/share-images.ts';

/**
 * Begins to make the share images and icons while Astro is still bundling, in the threads that sharp and zlib have: the pages ask
 * for one after the other, and a cold build would wait for each.
 */
export async function makeAhead(edition: Edition): Promise<void> {
  const mark = markOf(edition);
  const all = [...shareImages(edition).map(shareImagePng), ...ICONS.map((icon) => iconFile(icon, mark))];
  // Whoever asks for a picture later gets its fault too; here it would only end the process.
  await Promise.allSettled(all);
}
