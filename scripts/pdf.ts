// `npm run pdf`, after `npm run build`: prints dist/print/ into dist/yangpu-2020.pdf and one PDF for each chapter. The
// addresses and QR codes in them are those of the build, so SITE_URL and BASE are to be set for both alike.
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { launch } from './chromium.ts';
import { makePdfs } from './pdf/make.ts';

if (!existsSync('dist/print/index.html')) throw new Error('dist/print/ is not there: run `npm run build` first');
process.env.ASTRO_PREVIEW_BACKGROUND = '0';
const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port: 4390 } });
const browser = await launch();
try {
  const address = `http://localhost:${server.port}${process.env.BASE || '/'}print/`;
  for (const { file, pages, bytes, title } of await makePdfs(browser, address, 'dist'))
    console.log(`dist/${file}: ${pages} pages, ${Math.round(bytes / 1000)} kB, ${title}`);
} finally {
  await browser.close();
  await server.stop();
}
