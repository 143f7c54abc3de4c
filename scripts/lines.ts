// `npm run lines`: the lines of code in each room of src/ and scripts/, and the files that are longer than 150 lines.
import { readFileSync } from 'node:fs';
import { roomOf, sourceFiles } from './support/source-files.ts';

const LONGEST = 150;

const files = sourceFiles(/\.(ts|astro|mjs|css|js)$/).map((file) => ({
  file,
  // As `wc -l` counts.
  lines: readFileSync(file, 'utf8').split('\n').length - 1,
}));
for (const [room, inRoom] of Map.groupBy(files, ({ file }) => roomOf(file)))
  console.log(`${String(inRoom.reduce((sum, { lines }) => sum + lines, 0)).padStart(7)} ${room}`);
console.log(`${String(files.reduce((sum, { lines }) => sum + lines, 0)).padStart(7)} in all`);
const long = files.filter(({ lines }) => lines > LONGEST);
console.log(`\n${long.length} files over ${LONGEST} lines`);
for (const { file, lines } of long) console.log(`${String(lines).padStart(7)} ${file}`);
