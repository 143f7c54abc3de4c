import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeAhead } from '../assets/prewarm.ts';
import type { Edition } from '../edition/model.ts';
import { proofLine } from '../edition/proof-line.ts';
import type { EditionStore } from './edition-store.ts';
import { STEPS } from './steps.ts';
import { type StartedBuild, startBuild } from './swap.ts';

/** What the owner has left open: said once in the build, never made up. */
function notices({ operator, contact, filing }: Edition, site: string | undefined): string[] {
  const empty = Object.entries({ operator, contact, filing })
    .filter(([, value]) => value === '')
    .map(([name]) => name);
  return [
    ...(empty.length > 0 ? [`edition.yaml leaves ${empty.join(', ')} empty: the pages leave them out`] : []),
    ...(site ? [] : ['SITE_URL is not set: no canonical link, no sitemap and no QR code is made']),
  ];
}

/**
 * The build of an edition:
 *
 * 1. The content is loaded and checked; one problem and nothing is built.
 * 2. Astro renders into a folder of its own, `.build/dist-…`, beside the last build.
 * 3. The steps of steps.ts add what is made of the whole, the proof last.
 * 4. The folder takes the place of the last build (swap.ts). A build that fails or is stopped leaves `dist` as it was, or the next
 *    one puts it back.
 *
 * In dev a change of content loads the edition anew.
 */
export function edition(store: EditionStore): AstroIntegration {
  let base: string;
  let site: string | undefined;
  let build: StartedBuild;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        // The gallery is for developers: in dev, and in the build that the tests look at.
        if (command === 'dev' || process.env.GALLERY)
          injectRoute({ pattern: '/gallery', entrypoint: './src/build/gallery.astro' });
        if (command !== 'build') return;
        const loaded = await store.load();
        logger.info(proofLine(loaded));
        for (const notice of notices(loaded, config.site)) logger.warn(notice);
        base = config.base;
        site = config.site;
        // Beside dist and not inside it: the two must be on one disk to be swapped.
        build = startBuild(fileURLToPath(new URL('./.build', config.root)), resolve(fileURLToPath(config.outDir)));
        updateConfig({ outDir: pathToFileURL(build.fresh + sep) });
      },
      'astro:server:setup': ({ server }) => {
        // What is watched by a relative path is told by one: of a whole path there is no doubt whose folder it is in.
        const content = resolve(server.config.root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!resolve(server.config.root, file).startsWith(content + sep)) return;
          store.forget();
          for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:start': () => {
        // Not waited for: it goes on beside the bundling.
        void makeAhead(store.edition);
      },
      'astro:build:done': async ({ logger }) => {
        const built = { folder: build.fresh, base, site, edition: store.edition };
        for (const { name, run } of STEPS) logger.info(`${name}: ${await run(built)}`);
        build.swap();
      },
    },
  };
}
