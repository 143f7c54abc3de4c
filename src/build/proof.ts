import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Chapter, Edition } from '../edition/model.ts';
import { NOT_OURS, OwnWords } from './own-words.ts';
import { proveFiles } from './prove-files.ts';
import { provePacket } from './prove-packet.ts';
import { type ProvenPage, provePage } from './prove-page.ts';
import { proveRelated } from './prove-related.ts';
import type { BuiltSite } from './steps.ts';

/** The pages that hold the whole text besides the chapters, with the passages in the order of the chapters. */
const WHOLE_PAGES = ['print/index.html', 'edition.html'] as const;

/** The components with their examples, for developers and tests; never published. */
const GALLERY = 'gallery/index.html';

/** Every block of the source is in its chapter, once. Gives how many blocks there are. */
function proveChapters(pages: ReadonlyMap<string, ProvenPage>, { chapters, source }: Edition): number {
  const seen = new Map<number, string>();
  const chapterPages = new Map(chapters.map((chapter) => [`${chapter.slug}/index.html`, chapter]));
  for (const [page, { source: found }] of pages) {
    for (const { from, chapter } of found.filter(({ quoted }) => !quoted)) {
      const own = chapterPages.get(page);
      if (!own) throw new Error(`${page}: has S${from} as its own; only the chapters are the place of the source`);
      for (const number of from.split(' ').map(Number)) {
        if (seen.has(number)) throw new Error(`${page}: S${number} stands a second time, ${seen.get(number)} has it`);
        seen.set(number, page);
        const isTitle = own.title.lines.some(({ block }) => block === number);
        if (!isTitle && chapter !== own.slug)
          throw new Error(`${page}: S${number} stands outside of the chapter’s text`);
      }
    }
  }
  const missing = source.blocks.filter(({ number }) => !seen.has(number));
  if (missing.length > 0) throw new Error(`the pages lack ${missing.map(({ number }) => `S${number}`).join(', ')}`);
  return seen.size;
}

/** What a page repeats of a chapter: each of its titles, passages and captions that `wanted` names, whole. */
function proveWhole(page: string, found: ProvenPage | undefined, { slug }: Chapter, wanted: readonly string[]): void {
  for (const from of wanted) {
    const held = found?.source.some((one) => one.quoted && one.whole && one.from === from && one.chapter === slug);
    if (!held)
      throw new Error(`${page}: does not hold ${/^b/.test(from) ? `S${from.slice(1)}` : `passage ${from}`} whole`);
  }
}

function proveRepeated(pages: ReadonlyMap<string, ProvenPage>, { chapters }: Edition): void {
  for (const chapter of chapters) {
    const passages = chapter.passages.map(({ number }) => String(number));
    const captions = chapter.captions.map(({ block }) => `b${block}`);
    for (const page of WHOLE_PAGES) proveWhole(page, pages.get(page), chapter, [...passages, ...captions]);
    for (const number of passages) {
      const page = `p/${number}/index.html`;
      proveWhole(page, pages.get(page), chapter, [number]);
    }
    for (const { block } of chapter.title.lines)
      for (const page of WHOLE_PAGES)
        if (block !== null && !pages.get(page)?.source.some(({ from, whole }) => whole && from === `b${block}`))
          throw new Error(`${page}: does not hold S${block} whole`);
  }
}

/** Scripts, styles, drawings and the manifest: whatever Chinese is in one is ours. */
function proveAssets(folder: string, names: readonly string[], ours: OwnWords): number {
  const assets = names.filter((name) => /\.(js|css|svg|webmanifest)$/.test(name) && !name.startsWith('pagefind/'));
  for (const name of assets) {
    const [stranger] = ours.chineseStrangers(readFileSync(join(folder, name), 'utf8'));
    if (stranger) throw new Error(`${name}: “${stranger}” ${NOT_OURS}`);
  }
  return assets.length;
}

const total = (pages: Iterable<ProvenPage>, of: 'own' | 'quoted', count: 'nodes' | 'characters'): number =>
  [...pages].reduce((sum, page) => sum + page[of][count], 0);

/**
 * Reads back what ships, when nothing changes it any more: every text node of every page is the source's, character for
 * character, or the edition's own; every block is in its chapter, once; the files beside the pages and the packet say the
 * same. Gives a line that says what was accounted for. Throws, with the file and the words, at the first that is not so.
 */
export function prove({ folder, base, site, edition }: BuiltSite): string {
  const ours = new OwnWords(edition, [base, site ?? '']);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const pages = new Map(
    names
      .filter((name) => name.endsWith('.html') && name !== GALLERY)
      .sort()
      .map((name) => [name, provePage(name, readFileSync(join(folder, name), 'utf8'), edition, ours)]),
  );
  const blocks = proveChapters(pages, edition);
  proveRepeated(pages, edition);
  const files = proveFiles({ folder, base, site, edition });
  const assets = proveAssets(folder, names, ours);
  const records = proveRelated(folder, edition);
  const packed = provePacket(folder);
  const all = [...pages.values()];
  const nodes = total(all, 'own', 'nodes') + total(all, 'quoted', 'nodes');
  return [
    `${edition.source.characters} characters in ${blocks} blocks, each once, character for character, in ${edition.chapters.length} chapters`,
    `${nodes} text nodes in ${pages.size} pages, ${total(all, 'quoted', 'characters')} characters the source’s and ${total(all, 'own', 'characters')} the edition’s own`,
    `${files} files of text and data and ${records} records of the related search as the source says`,
    `no words of others in ${assets} scripts, styles and drawings`,
    `${packed} files in the packet as they are served`,
  ].join('; ');
}
