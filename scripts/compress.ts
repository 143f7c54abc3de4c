// `npm run compress [FOLDER]`: Brotli 11 and gzip 9 beside every text file of a build (dist/), for a web server that sends
// them as they are. Files that are compressed already, and those that would not get smaller, have none. Exits 1, and compresses
// nothing, where the folder holds a symbolic link: a build makes none, and a server may follow it to what is not of the site.
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { typeOf } from '../src/offline/response-headers.ts';

const folder = process.argv[2] ?? 'dist';
const totals = { files: 0, plain: 0, br: 0, gz: 0 };

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const links = names.filter((name) => lstatSync(join(folder, name)).isSymbolicLink());
for (const name of links) {
  const file = join(folder, name);
  console.error(`${file} is a link to ${readlinkSync(file)}: expected a file or a folder`);
}
if (links.length > 0) process.exit(1);

for (const name of names) {
  const file = join(folder, name);
  if (/(^|[\\/])_headers$|\.(br|gz)$/.test(name) || !lstatSync(file).isFile()) continue;
  if (!/^text|json$|xml$/.test(typeOf(name))) continue;
  const plain = readFileSync(file);
  const br = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const gz = gzipSync(plain, { level: constants.Z_BEST_COMPRESSION });
  if (gz.length >= plain.length) continue;
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
  totals.files++;
  totals.plain += plain.length;
  totals.br += br.length;
  totals.gz += gz.length;
}
const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
console.log(
  `${totals.files} text files in ${folder}: ${kB(totals.plain)} plain, ${kB(totals.br)} in Brotli, ${kB(totals.gz)} in gzip`,
);
