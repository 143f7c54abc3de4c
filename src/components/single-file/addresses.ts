import { withInks } from '../../assets/inks.ts';
import { type Addresses, sentenceId } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';

/** As few characters escaped as a browser needs: what is left alone compresses with the rest of the file. */
const dataUri = (svg: string): string =>
  `data:image/svg+xml,${svg
    .trim()
    .replaceAll('"', "'")
    .replaceAll('%', '%25')
    .replaceAll('#', '%23')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll(' ', '%20')}`;

/**
 * The addresses of an edition within its single file: anchors, and drawings as data. What is not in the file leads online,
 * or nowhere.
 *
 * @param site the addresses of the published site
 * @param online the site's origin, `https://example.org`; undefined where it is not known
 */
export function fileAddresses(edition: Edition, site: Addresses, online: string | undefined): Addresses {
  const published = (path: string | undefined): string | undefined =>
    online && path ? new URL(path, online).href : undefined;
  return {
    cover: '#cover',
    contents: '#contents',
    chapter: (slug) => `#${slug}`,
    passage: (number) => `#p${number}`,
    quotation: (number) => `#p${number}`,
    location: (location, id = location) => `#${id}`,
    sentence: (range) => `#${sentenceId(edition, range)}`,
    errata: '#errata',
    // A note is at the end of its chapter.
    erratum: (id) => `#${id}`,
    about: '#about',
    timeline: '#timeline',
    event: (id) => `#${id}`,
    data: '#data',
    statistic: (id) => `#${id}`,
    index: '#index',
    name: (id) => `#${id}`,
    terms: '#terms',
    term: (id) => `#${id}`,
    later: '#later',
    outcome: (id) => `#${id}`,
    claims: '#claims',
    claim: (id) => `#${id}`,
    search: '#search',
    check: '#check',
    print: published(site.print),
    editionFile: published(site.editionFile),
    editionText: published(site.editionText),
    download: (file) => published(site.download(file)),
    figure(file) {
      const drawing = edition.drawings.find(({ compositions }) => compositions.some((one) => one.file === file));
      const composition = drawing?.compositions.find((one) => one.file === file);
      if (!drawing || !composition) throw new Error(`there is no drawing ${file}`);
      return dataUri(withInks(composition.svg, drawing.face));
    },
  };
}
