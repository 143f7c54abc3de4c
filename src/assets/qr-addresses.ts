import { address } from '../edition/addresses.ts';
import { getEdition } from '../edition/content-folder.ts';

/** The codes to make, `p12` and `riverside`, each with the address that it holds. */
export function codes(): { params: { name: string }; props: { url: string } }[] {
  const site = import.meta.env.SITE;
  if (!site) return [];
  const { passages, chapters } = getEdition();
  return [
    ...passages.map(({ number }) => ({ name: `p${number}`, path: address.passage(number) })),
    ...chapters.map(({ slug }) => ({ name: slug, path: address.chapter(slug) })),
  ].map(({ name, path }) => ({ params: { name }, props: { url: new URL(path, site).href } }));
}
