import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { OLDEST_ENGINES } from '../../../src/build/oldest-engines.ts';

// Which of the promised engines lack a feature, as MDN's compatibility data say. The engines are those of phones: what they
// have, their sisters on a desk have too.

/** A feature of the data; `undefined` where they know none. */
export type Feature = Identifier | undefined;

/** The features below a path of the data, by name. Throws where there are none: the data have been ordered anew. */
export function features(area: 'api' | 'css' | 'javascript', ...path: string[]): Record<string, Feature> {
  let at: Feature = bcd[area];
  for (const name of path) at = at?.[name];
  if (!at) throw new Error(`the compatibility data have no ${[area, ...path].join('.')}`);
  return at;
}

const NAMES = { chrome: 'chrome_android', safari: 'safari_ios' } as const;

interface Engine {
  /** As the data call it. */
  key: (typeof NAMES)[keyof typeof NAMES];
  /** As OLDEST_ENGINES and the compiler call it. */
  target: string;
  version: string;
}

/** The oldest engines, as the build's own list has them. Throws where the list names one that the data do not know. */
export const ENGINES: readonly Engine[] = OLDEST_ENGINES.script.map((target) => {
  const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
  if (!(name in NAMES)) throw new Error(`oldest-engines.ts: found ${target}; expected chrome or safari with a version`);
  return { key: NAMES[name as keyof typeof NAMES], target, version };
});

const parts = (version: string): number[] => version.split('.').map(Number);

/** Whether version `a` is `b` or older. */
function notAfter(a: string, b: string): boolean {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++)
    if ((left[i] ?? 0) !== (right[i] ?? 0)) return (left[i] ?? 0) < (right[i] ?? 0);
  return true;
}

/** By itself and under its own name: what waits for a flag or a prefix is not there. */
const has = (
  { version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement,
  version: string,
): boolean =>
  typeof version_added === 'string' &&
  version_added !== 'preview' &&
  notAfter(version_added.replace('≤', ''), version) &&
  !(typeof version_removed === 'string' && notAfter(version_removed.replace('≤', ''), version)) &&
  !flags &&
  !prefix &&
  !alternative_name;

const supported = (compat: CompatStatement, { key, version }: Engine): boolean =>
  [compat.support[key] ?? []].flat().some((statement) => has(statement, version));

/**
 * The promised engines that have none of some features: one member's name may be of many interfaces, and one that has it
 * is enough for what a parser cannot tell apart. Empty where nothing is known of any of them.
 */
export function lacking(all: readonly Feature[]): string[] {
  const known = all.flatMap((one) => one?.__compat ?? []);
  if (known.length === 0) return [];
  return ENGINES.filter((engine) => !known.some((compat) => supported(compat, engine))).map(({ target }) => target);
}

/** Something that a promised engine lacks: what, which engines, and the words that have it. */
export interface Fault {
  /** As the tables of what may be missing have it. */
  name: string;
  engines: string;
  words: string;
}

/** A fault, or none where every promised engine has one of the features. */
export function faultOf(name: string, all: readonly Feature[], words: string): Fault[] {
  const engines = lacking(all);
  return engines.length > 0 ? [{ name, engines: engines.join(', '), words: words.slice(0, 80) }] : [];
}
