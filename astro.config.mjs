import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { classNamesOnly } from './src/build/class-names.ts';
import { componentLayer } from './src/build/component-layer.ts';
import { EditionStore } from './src/build/edition-store.ts';
import { edition } from './src/build/integration.ts';
import { markChapters } from './src/build/mark-chapters.ts';
import { OLDEST_ENGINES } from './src/build/oldest-engines.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { baseFrom, siteFrom } from './src/build/site-url.ts';
import { virtualModules } from './src/build/virtual-modules.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** The edition that is built, loaded when it is first asked for. */
const content = new EditionStore();
const site = siteFrom(process.env.SITE_URL);

export default defineConfig({
  ...(site && { site }),
  base: baseFrom(process.env.BASE),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // The page's CSS goes with the page: one request fewer on a bad line (contract, “Weight”).
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would rewrite the source's quotation marks, dots and dashes.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [markChapters(content)] }),
  },
  integrations: [
    mdx(),
    ...(site ? [sitemap({ filter: (page) => !/\/(offline|edition)\/$/.test(page) })] : []),
    edition(content),
  ],
  vite: {
    plugins: [
      classNamesOnly(),
      componentLayer(),
      tailwindcss({ optimize: false }),
      virtualModules(content),
      plainImports(),
    ],
    // No script goes into a page: each is a file of its own, kept by the browser.
    build: {
      target: OLDEST_ENGINES.script,
      cssTarget: OLDEST_ENGINES.style,
      assetsInlineLimit: 0,
      // What every page's script leans on in one file: some of these are 30 bytes, and a request each.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'base',
                test: /src\/components\/(client\/(element|storage|load-part)|ReaderSettings\/preferences|Offline\/ask)\.ts|\/longest\.ts|preload-helper/,
              },
            ],
          },
        },
      },
    },
  },
});
