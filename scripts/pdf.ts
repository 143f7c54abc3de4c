// `npm run pdf`, after `npm run build`: prints dist/print/ into dist/yangpu-2020.pdf and one PDF for each chapter. The
// addresses and QR codes in them are those of the build, so SITE_URL and BASE are to be set for both alike.
import { baseFrom } from '../src/build/site-url.ts';
import { launch } from './support/browser.ts';
import { makePdfs } from './support/print-pdfs.ts';
import { serveBuild } from './support/static-server.ts';

const base = baseFrom(process.env.BASE);
const server = await serveBuild({ base });
const browser = await launch();
try {
  for (const { file, pages, bytes, title } of await makePdfs(browser, `${server.origin}${base}print/`, 'dist'))
    console.log(`dist/${file}: ${pages} pages, ${Math.round(bytes / 1000)} kB, ${title}`);
} finally {
  await browser.close();
  await server.stop();
}
