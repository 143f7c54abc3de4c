import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '../../scripts/support/browser.ts';

/** The two sites that the tests read: at the root, and below a sub-path. */
export const ROOT_SITE = '.build/site-root';
export const SUB_SITE = '.build/site-sub';
/** With the gallery of components in it, for the render tests and axe. */
export const GALLERY_SITE = '.build/site-gallery';
export const SITE_URL = 'https://yangpu.example.org';
export const SUB_BASE = '/yangpu/';

/** Builds all once, as a person would, before the tests that read them. */
export default async function build(): Promise<void> {
  // Before the tests, of which two at once may look for it.
  chromium();
  const run = async (outDir: string, env: Record<string, string>): Promise<void> => {
    const astro = spawn('astro', ['build', '--outDir', outDir], {
      // vitest sets NODE_ENV to test, and Vite would build other pages than a reader gets.
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [status] = await once(astro, 'exit');
    if (status !== 0) throw new Error(`\`astro build --outDir ${outDir}\` ended with ${status}`);
  };
  // The pictures that the first makes serve the others.
  await run(ROOT_SITE, { SITE_URL, BASE: '' });
  await Promise.all([
    run(SUB_SITE, { SITE_URL, BASE: SUB_BASE }),
    run(GALLERY_SITE, { SITE_URL: '', BASE: '', GALLERY: '1' }),
  ]);
}
