import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from './part.ts';

/** As few characters escaped as a browser needs: what is left alone compresses with the rest of the page. */
const inline = (svg: string): string =>
  `data:image/svg+xml,${svg.trim().replaceAll('"', "'").replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll(' ', '%20')}`;

/**
 * Puts the drawings of a part into it, each in its composition for a phone: the wide ones would add a third to the file.
 * A picture that is no drawing is too heavy for the file: it is left out, its caption stays. Throws where a drawing is not in the build.
 */
export function putDrawings({ main }: Part, folder: string, base: string): void {
  for (const wide of main.querySelectorAll('source')) wide.remove();
  for (const image of main.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (!address.endsWith('.svg')) {
      image.remove();
      continue;
    }
    const file = join(folder, address.slice(base.length));
    if (!existsSync(file)) throw new Error(`edition.html: the drawing ${address} is not in the build`);
    image.setAttribute('src', inline(readFileSync(file, 'utf8')));
    image.removeAttribute('fetchpriority');
    image.removeAttribute('loading');
  }
  for (const picture of main.querySelectorAll('picture')) if (!picture.querySelector('img')) picture.remove();
}
