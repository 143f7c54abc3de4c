import type { BuildCache } from './cache.ts';
import { cacheFamily, type OfflineManifest } from './manifest.ts';
import type { WorkerScope } from './scope.ts';
import { serverBuild } from './server-build.ts';

/** Milliseconds: a server that is being changed may lack a file for minutes, one that is ill for hours. */
const A_DAY = 86_400_000;

/**
 * Whether it is certain that the server has no edition any more: it says so (410), or it has had no `sw.js` (404) twice, a day
 * apart, and nothing of ours between. No answer, a server's trouble, a portal's page or another application's are not.
 */
export async function isGone(manifest: OfflineManifest, cache: BuildCache): Promise<boolean> {
  const build = await serverBuild(manifest);
  if (build === 'gone') return true;
  if (build === 'this' || build === 'another') await cache.forgetNote('none');
  if (build !== 'none') return false;
  const since = Number((await cache.note('none')) ?? Number.NaN);
  // A clock that was put back would count for ever.
  if (Number.isNaN(since) || since > Date.now()) await cache.setNote('none', String(Date.now()));
  return Date.now() - since >= A_DAY;
}

/** Leaves the origin to whoever answers there: nothing is kept, and the next page comes from the network. */
export async function letGo({ registration }: WorkerScope, base: string): Promise<void> {
  await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cacheFamily(base))) await caches.delete(name);
}
