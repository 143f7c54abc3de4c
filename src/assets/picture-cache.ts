import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Survives a build, is ignored by git, and stays where a CI keeps node_modules; may be deleted at any time. */
const FOLDER = join(process.cwd(), 'node_modules/.cache/edition-images');

/** What every picture depends on beside what it shows: the code that draws it, the heading font, and the libraries. */
function makersHash(): string {
  const root = process.cwd();
  const folder = join(root, 'src/assets');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (extname(name)) hash.update(readFileSync(join(folder, name)));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return hash.update(`${dependencies.sharp} ${dependencies['opentype.js']} ${dependencies.qrcode}`).digest('hex');
}

type Picture = Uint8Array<ArrayBuffer>;

interface Shared {
  made: number;
  reused: number;
  /** Asked for in this process, made or in the making. */
  pictures: Map<string, Promise<Picture>>;
}

/** On the process, for Astro's config and its pages are two instances of this module in one build. */
const SHARED = Symbol.for('yangpu.images');
const holder = globalThis as { [SHARED]?: Shared };
holder[SHARED] ??= { made: 0, reused: 0, pictures: new Map() };
const shared = holder[SHARED];

/** How many pictures this process has made, and how many it found in the store. */
export const tally = (): { made: number; reused: number } => ({ made: shared.made, reused: shared.reused });

let makers: string | undefined;

/** The name of a picture in the store: the hash of all that goes into it. */
export function keyOf(ingredients: readonly unknown[]): string {
  // In dev the code may change under a process that lives on; a build asks a hundred times.
  if (makers === undefined || import.meta.env?.DEV) makers = makersHash();
  return createHash('sha256').update(makers).update(JSON.stringify(ingredients)).digest('hex');
}

async function fetched(key: string, make: () => Promise<Uint8Array>): Promise<Picture> {
  const file = join(FOLDER, key);
  if (existsSync(file)) {
    shared.reused++;
    return new Uint8Array(readFileSync(file));
  }
  const made = new Uint8Array(await make());
  shared.made++;
  mkdirSync(FOLDER, { recursive: true });
  // Two builds may make the same one: each writes its own and moves it, so that no one reads half a picture.
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

/** The picture made of these ingredients: from the store or, where it is not there, made and put into it. */
export function stored(ingredients: readonly unknown[], make: () => Promise<Uint8Array>): Promise<Picture> {
  const key = keyOf(ingredients);
  const picture = shared.pictures.get(key) ?? fetched(key, make);
  shared.pictures.set(key, picture);
  return picture;
}
