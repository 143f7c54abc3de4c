// `npm run make-heading-font`: cuts Noto Serif SC 700 to the characters of all titles, and puts its licence beside it.
// Needs the npm registry, and only when a title gets a character that the font does not have yet.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { shareImageTexts, titleTexts } from '../src/assets/heading-font/headings.ts';
import { CUT, charactersOf } from '../src/assets/heading-font/subset.ts';
import { EditionStore } from '../src/build/edition-store.ts';

/** 115 MB of all weights, which is why it is no dependency. */
const PACKAGE = '@expo-google-fonts/noto-serif-sc@0.4.3';
/** In bytes: the font is committed, and its cuts are loaded with every title. */
const LIMIT = 35_000;
const FOLDER = 'src/assets/heading-font';

const edition = await new EditionStore().load();
const folder = mkdtempSync(join(tmpdir(), 'heading-font-'));
try {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, PACKAGE], {
    encoding: 'utf8',
  }).trim();
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  const face = readFileSync(join(folder, 'package/700Bold/NotoSerifSC_700Bold.ttf'));
  // Digits and marks are always in it, so that a new title with a year in it builds at once.
  const characters = charactersOf(
    `${[...titleTexts(edition), ...shareImageTexts(edition)].join('')}0123456789：，。？！、·—“”‘’「」『』《》（）`,
  );
  const cut = await subsetFont(face, characters, { targetFormat: 'woff2', ...CUT });
  if (cut.length > LIMIT) throw new Error(`the font is ${cut.length} bytes: expected at most ${LIMIT}`);
  writeFileSync(join(FOLDER, 'noto-serif-sc-700-headings.woff2'), cut);
  writeFileSync(join(FOLDER, 'characters.txt'), characters);
  writeFileSync(join(FOLDER, 'OFL.txt'), readFileSync(join(folder, 'package/LICENSE_FONT')));
  console.log(`${characters.length} characters, ${cut.length} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
