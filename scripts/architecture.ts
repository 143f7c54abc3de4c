/**
 * `npm run architecture`: draws which rooms of src/ and scripts/ import which into docs/architecture.svg, and lists them.
 * Exits 1 and names file and line where a room imports one that it must not know, or where files import each other in a
 * circle (imports of types alone do not count for a circle). `-- --check` only checks.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawLayers, type Order } from './support/draw-layers.ts';
import { type Import, importsOf } from './support/imports.ts';
import { roomOf, sourceFiles } from './support/source-files.ts';

/** What each room may import; a room that is not named here may import none. */
const TEXT = ['src/text'];
const SEARCH = [...TEXT, 'src/search'];
const EDITION = [...SEARCH, 'src/schemas'];
const ASSETS = [...EDITION, 'src/edition'];
const COMPONENTS = [...ASSETS, 'src/quotation', 'src/citation', 'src/assets', 'src/offline', 'src/styles'];
const LAYOUTS = [...COMPONENTS, 'src/components'];
const PAGES = [...LAYOUTS, 'src/layouts'];
const MAY_IMPORT: Order = {
  'src/schemas': TEXT,
  'src/search': TEXT,
  'src/quotation': SEARCH,
  'src/citation': TEXT,
  'src/edition': EDITION,
  'src/assets': ASSETS,
  'src/components': COMPONENTS,
  'src/layouts': LAYOUTS,
  'src/pages': PAGES,
  'src/build': PAGES,
  src: [...PAGES, 'src/build'],
  scripts: [...PAGES, 'src/build'],
};

interface FileImport extends Import {
  from: string;
  to: string;
}

/** The imports of a file that name another file of the project. */
const fileImportsOf = (from: string): FileImport[] =>
  importsOf(from)
    .filter(({ name }) => name.startsWith('.'))
    .map((one) => {
      const to = join(from, '..', one.name.replace(/\?.*$/, ''));
      if (!existsSync(to)) throw new Error(`${from}:${one.line} imports ${to}: expected a file`);
      return { ...one, from, to };
    });

/** The imports that close a circle of files. */
function circles(imports: readonly FileImport[]): string[] {
  const byFile = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const faults: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    for (const { to, line } of byFile.get(file) ?? []) {
      const start = path.indexOf(to);
      if (start >= 0) faults.push(`${file}:${line} closes a circle: ${[...path.slice(start), to].join(' → ')}`);
      else if (!done.has(to)) follow(to, [...path, to]);
    }
    done.add(file);
  };
  for (const file of byFile.keys()) if (!done.has(file)) follow(file, [file]);
  return faults;
}

const imports = sourceFiles(/\.(ts|astro|mjs|js)$/).flatMap(fileImportsOf);
const between = imports
  .map((one) => ({ ...one, fromRoom: roomOf(one.from), toRoom: roomOf(one.to) }))
  .filter(({ fromRoom, toRoom }) => fromRoom !== toRoom && /^(src|scripts)/.test(toRoom));
const faults = [
  ...between
    .filter(({ fromRoom, toRoom }) => !MAY_IMPORT[fromRoom]?.includes(toRoom))
    .map(
      ({ from, to, line, fromRoom, toRoom }) => `${from}:${line} imports ${to}: ${fromRoom} must not know ${toRoom}`,
    ),
  ...circles(imports),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
if (!process.argv.includes('--check')) {
  const arrows = [...Map.groupBy(between, ({ fromRoom, toRoom }) => `${fromRoom} → ${toRoom}`).values()].flatMap(
    ([one, ...more]) => (one ? [{ from: one.fromRoom, to: one.toRoom, count: 1 + more.length }] : []),
  );
  for (const { from, to, count } of arrows) console.log(`${String(count).padStart(4)}  ${from} → ${to}`);
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/architecture.svg', drawLayers(arrows, MAY_IMPORT));
}
