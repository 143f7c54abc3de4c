/** Writes every woodcut: `node scripts/draw.ts`, or `--check` to compare with what is on disk and weigh it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import * as coda from './draw/coda.ts';
import * as economy from './draw/economy.ts';
import * as elders from './draw/elders.ts';
import * as governance from './draw/governance.ts';
import * as housing from './draw/housing.ts';
import * as peopleCity from './draw/people-city.ts';
import * as preface from './draw/preface.ts';
import * as riverside from './draw/riverside.ts';
import { bell } from './draw/small/bell.ts';
import { chimneys } from './draw/small/chimneys.ts';
import { doors } from './draw/small/doors.ts';
import { mark } from './draw/small/mark.ts';
import { pearl } from './draw/small/pearl.ts';

const folder = new URL('../content/figures/', import.meta.url);
const chapters = { preface, 'people-city': peopleCity, riverside, elders, housing, economy, governance, coda };
/** The small cuts: one thing each, to stand beside a number, a term or a name; and the edition's own mark. */
const small = { doors, bell, pearl, chimneys, mark };
const limits = {
  chapter: { brotli: 6000, raw: Infinity },
  small: { brotli: 2000, raw: Infinity },
  mark: { brotli: 600, raw: 600 },
};

interface Sheet {
  readonly file: string;
  readonly svg: string;
  readonly limit: { readonly brotli: number; readonly raw: number };
}

function sheets(): Sheet[] {
  const pairs = Object.entries(chapters).flatMap(([slug, { phone, wide }]) => [
    { file: `${slug}.svg`, svg: phone().svg(), limit: limits.chapter },
    { file: `${slug}-wide.svg`, svg: wide().svg(), limit: limits.chapter },
  ]);
  const singles = Object.entries(small).map(([name, draw]) => ({
    file: `small-${name}.svg`,
    svg: draw().svg(),
    limit: name === 'mark' ? limits.mark : limits.small,
  }));
  return [...pairs, ...singles];
}

function weigh({ file, svg, limit }: Sheet): { raw: number; brotli: number; problems: string[] } {
  const bytes = Buffer.from(svg);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const target = new URL(file, folder);
  const problems = [
    ...(brotli > limit.brotli || bytes.length > limit.raw ? ['too heavy'] : []),
    ...(existsSync(target) && readFileSync(target, 'utf8') === svg ? [] : ['not as drawn']),
  ];
  return { raw: bytes.length, brotli, problems };
}

const drawn = sheets();
if (process.argv.includes('--check')) {
  let sound = true;
  for (const sheet of drawn) {
    const { raw, brotli, problems } = weigh(sheet);
    sound &&= problems.length === 0;
    console.log(
      `${sheet.file.padEnd(24)}${String(raw).padStart(7)} raw${String(brotli).padStart(7)} br  ${problems.join(', ')}`,
    );
  }
  process.exitCode = sound ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { file, svg } of drawn) writeFileSync(new URL(file, folder), svg);
}
