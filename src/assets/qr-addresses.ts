import { siteAddresses } from '../edition/addresses.ts';
import type { Edition } from '../edition/model.ts';

/**
 * The codes to make, `p12` and `riverside`, each with the absolute address that it holds; none where the site's origin is
 * not known.
 */
export function qrCodes(
  edition: Edition,
  { site, base }: { site: string | undefined; base: string },
): { params: { name: string }; props: { url: string } }[] {
  if (!site) return [];
  const address = siteAddresses(edition, base);
  return [
    ...edition.passages.map(({ number }) => ({ name: `p${number}`, path: address.passage(number) })),
    ...edition.chapters.map(({ slug }) => ({ name: slug, path: address.chapter(slug) })),
  ].map(({ name, path }) => ({ params: { name }, props: { url: new URL(path, site).href } }));
}
