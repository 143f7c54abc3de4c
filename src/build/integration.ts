import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tally } from '../assets/picture-cache.ts';
import { makeAhead } from '../assets/prewarm.ts';
import type { Edition } from '../edition/model.ts';
import { proofLine } from '../edition/proof-line.ts';
import { withPolicy } from './content-security-policy.ts';
import type { EditionStore } from './edition-store.ts';
import { writeHeaders } from './headers-file.ts';
import { writeWorker } from './offline-bundle.ts';
import { verifyPages } from './proof.ts';
import { writeRelatedIndex } from './related-index.ts';
import { relatedDefine, relatedRecords } from './related-records.ts';
import { singleFile } from './single-file.ts';
import { withUsedStyles } from './used-styles.ts';

/** What the owner has left open: said once in the build, never made up. */
function notices({ operator, contact, filing }: Edition, site: string | undefined): string[] {
  const empty = Object.entries({ operator, contact, filing })
    .filter(([, value]) => value === '')
    .map(([name]) => name);
  return [
    ...(empty.length > 0 ? [`edition.yaml leaves ${empty.join(', ')} empty: the pages leave them out`] : []),
    ...(site ? [] : ['SITE_URL is not set: canonical links are relative, no sitemap and no QR code is made']),
  ];
}

/** The one page that compiles WebAssembly: Pagefind's. */
const SEARCH_PAGE = join('search', 'index.html');

/** The built pages by kind: all passages together, every other page by itself. */
function alike(names: readonly string[]): string[][] {
  const pages = names.filter((name) => name.endsWith('.html'));
  return Object.values(Object.groupBy(pages, (name) => (/^p[\\/]/.test(name) ? 'p' : name))).map(
    (group) => group ?? [],
  );
}

/**
 * Checks the content before anything is built, renders into a folder of its own, reads the finished pages back, and
 * only then puts them in the place of the last build. A build that fails leaves `dist` as it was.
 */
export function edition(store: EditionStore): AstroIntegration {
  let checked: Edition;
  let place: URL;
  let fresh: URL;
  let base: string;
  let site: string | undefined;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute, logger }) => {
        // The gallery is for us: in dev, and in the build that the tests look at.
        if (command === 'dev' || process.env.GALLERY)
          injectRoute({ pattern: '/gallery', entrypoint: './src/components/gallery.astro' });
        if (command !== 'build') return;
        checked = store.edition;
        updateConfig({ vite: { define: relatedDefine(checked) } });
        logger.info(proofLine(checked));
        for (const notice of notices(checked, config.site)) logger.warn(notice);
        place = config.outDir;
        base = config.base;
        site = config.site;
        // Beside dist and not inside it: the two must be on one disk to be swapped.
        fresh = new URL(`./.build/dist-${process.pid}/`, config.root);
        updateConfig({ outDir: fresh });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add('content');
        server.watcher.on('all', (_event, file) => {
          if (!/[\\/]content[\\/]/.test(file)) return;
          store.forget();
          for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:start': () => {
        // Not waited for: it goes on beside the bundling.
        void makeAhead(checked);
      },
      'astro:build:done': async ({ logger }) => {
        const folder = fileURLToPath(fresh);
        const { made, reused } = tally();
        logger.info(`${made + reused} pictures: ${made} made, ${reused} re-used from node_modules/.cache`);
        verifyPages(folder, checked);
        // Of the whole pages, before each loses the styles that it does not use itself.
        const lone = await singleFile(folder, { base, site, edition: checked });
        for (const group of alike(readdirSync(folder, { recursive: true, encoding: 'utf8' }))) {
          const files = group.map((name) => join(folder, name));
          const pages = await withUsedStyles(files.map((file) => readFileSync(file, 'utf8')));
          for (const [n, html] of pages.entries())
            writeFileSync(files[n] ?? '', withPolicy(html, { wasm: group[n] === SEARCH_PAGE }));
        }
        const started = performance.now();
        const index = await writeRelatedIndex(folder, relatedRecords(checked));
        logger.info(
          `related search: ${index.files} files, ${index.bytes} bytes in ${Math.round(performance.now() - started)} ms`,
        );
        writeFileSync(join(folder, 'edition.html'), lone);
        // Last: what the worker keeps is what every other step has left.
        writeHeaders(folder, base);
        const { files, size } = await writeWorker(folder, base);
        logger.info(`offline: ${files} files, ${size} bytes on the device`);
        const old = new URL(`../old-${process.pid}/`, fresh);
        if (existsSync(place)) renameSync(place, old);
        renameSync(fresh, place);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
