import { type Feature, features } from './lacking.ts';

// Which features of the compatibility data a name in a script may mean.

const API = features('api');
const BUILTINS = features('javascript', 'builtins');

const SCOPES = ['Window', 'WorkerGlobalScope', 'DedicatedWorkerGlobalScope', 'ServiceWorkerGlobalScope'];
/** Names for the global scope itself. */
const GLOBAL = new Set(['window', 'self', 'globalThis']);
/** What the global objects are that are not named as their interface. */
const INTERFACES: Readonly<Record<string, readonly string[]>> = {
  caches: ['CacheStorage'],
  crypto: ['Crypto'],
  document: ['Document', 'Node', 'EventTarget'],
  history: ['History'],
  localStorage: ['Storage'],
  location: ['Location', 'WorkerLocation'],
  navigator: ['Navigator', 'WorkerNavigator'],
  performance: ['Performance'],
  sessionStorage: ['Storage'],
  speechSynthesis: ['SpeechSynthesis'],
};

/** A name that nothing in the script declares. */
export const globalFeatures = (name: string): Feature[] => [
  BUILTINS[name],
  API[name],
  ...SCOPES.map((scope) => API[scope]?.[name]),
];

/** Whether a member of a builtin is called on the builtin itself; where this engine does not know it, perhaps on anything. */
function isStatic(owner: string, name: string): boolean {
  const value = (globalThis as unknown as Record<string, Record<string, unknown> | undefined>)[owner];
  return value !== undefined && name in value && !(name in ((value.prototype as object | undefined) ?? {}));
}

/** A member of an object by the name that the script knows it by, `Object.groupBy`, `navigator.connection`. */
function membersOf(owner: string, name: string): Feature[] {
  if (GLOBAL.has(owner)) return globalFeatures(name);
  const all = [
    BUILTINS[owner]?.[name],
    API[owner]?.[`${name}_static`],
    ...(INTERFACES[owner] ?? []).flatMap((one) => [API[one]?.[name], ...handlersOf(API[one], name)]),
  ];
  return all.filter((one) => one);
}

const handlersOf = (members: Feature, name: string): Feature[] =>
  name.startsWith('on') ? [members?.[`${name.slice(2)}_event`]] : [];

const ANYWHERE = new Map<string, Feature[]>();
for (const [owner, members] of [...Object.entries(BUILTINS), ...Object.entries(API)])
  for (const [name, feature] of Object.entries(members ?? {}) as [string, Feature][])
    if (name !== '__compat' && feature && !name.endsWith('_static') && !(owner in BUILTINS && isStatic(owner, name)))
      ANYWHERE.set(name, [...(ANYWHERE.get(name) ?? []), feature]);

/**
 * A member, with the global object that it is of where the script says so; else of whatever has one of that name, for a
 * built script tells no types. Gives it as the tables name it.
 */
export function memberFeatures(owner: string | undefined, name: string): [shown: string, Feature[]] {
  const own = owner === undefined ? [] : membersOf(owner, name);
  if (own.length > 0) return [`${owner}.${name}`, own];
  return [`.${name}`, [...(ANYWHERE.get(name) ?? []), ...(name.startsWith('on') ? eventFeatures(name.slice(2)) : [])]];
}

export const eventFeatures = (type: string): Feature[] => ANYWHERE.get(`${type}_event`) ?? [];
