import type { BuildCache } from './cache.ts';
import type { OfflineManifest } from './manifest.ts';
import type { WorkerState } from './messages.ts';

/** What a page is told. The page for what is not kept is none that a reader has kept. */
export async function workerState(
  cache: BuildCache,
  { urgent }: OfflineManifest,
  failed: boolean,
): Promise<WorkerState> {
  const [paths, whole, asked] = await Promise.all([cache.paths(), cache.isWhole(), cache.note('asked')]);
  const pages = paths.filter((path) => /\/$|^$/.test(path) && path !== 'offline/');
  return { pages, whole, asked: asked !== undefined, urgent, failed };
}
