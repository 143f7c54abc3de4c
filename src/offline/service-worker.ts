// The service worker, `/sw.js`. It answers with the files of its own build or not at all, so that no page is ever made of
// two: a new build gets a worker and a cache of its own, which wait until every page of the old one is closed. Where this
// one cannot answer for its build any more, it takes itself out of the way.

import { BuildCache } from './cache.ts';
import type { OfflineManifest } from './manifest.ts';
import { SAFETY, typeOf } from './response-headers.ts';
import type { RequestEvent, WorkerScope } from './scope.ts';

/** Put in by src/build/offline-bundle.ts. */
declare const MANIFEST: OfflineManifest;

const scope = globalThis as unknown as WorkerScope;
const cache = new BuildCache(MANIFEST);

/** Once in a worker's life, which is short: files may have been taken from under it. */
let looked = false;
/** The page that it has last sent past itself, and when: if the same comes at once, the browser has not let it go. */
let sent = { url: '', at: 0 };

const answer = (path: string, body: BodyInit, status = 200): Response =>
  new Response(body, { status, headers: { ...SAFETY, 'Content-Type': typeOf(path) } });

/** A page from the cache, for an address that has none: offline, or when the server knows none either. */
async function instead(path: string, status: number): Promise<Response | undefined> {
  const bytes = await cache.read(path);
  return bytes && answer(path, bytes, status);
}

/** Never blank, even if the page for it is damaged. */
const noNetwork = async (): Promise<Response> =>
  (await instead('offline/', 503)) ?? answer('offline.txt', '没有连上网络，这一页也没有存好。连上网络再试。', 503);

/**
 * The server has another build and this one is damaged: a page of this one cannot be given whole, and a page of the other
 * one must not be mixed with files of this one. So the worker goes, and the browser asks again without it. The pages that
 * it has given before still get their files from it, until they are closed; new pages never again.
 */
async function handOver({ request, timeStamp }: RequestEvent): Promise<Response> {
  if (sent.url === request.url && timeStamp - sent.at < 1000) return fetch(request);
  sent = { url: request.url, at: timeStamp };
  await cache.giveUp().catch(() => {});
  await scope.registration.unregister();
  return Response.redirect(request.url);
}

async function fromCache(path: string, event: RequestEvent): Promise<Response> {
  const isPage = event.request.mode === 'navigate';
  if (isPage && (await cache.isGivenUp())) return handOver(event);
  const bytes = await cache.read(path);
  if (bytes) return answer(path, bytes);
  const fetched = await cache.fetch(path);
  if (fetched instanceof Uint8Array) {
    event.waitUntil(cache.repair());
    return answer(path, fetched);
  }
  if (!isPage) return Response.error();
  return fetched === 'another build' ? handOver(event) : noNetwork();
}

/** An address that is not in the cache: what is too big to keep, what is written wrongly, or a page of a later build. */
async function notInCache(path: string, event: RequestEvent): Promise<Response> {
  const { request } = event;
  const { search } = new URL(request.url);
  if (cache.has(`${path}/`)) return Response.redirect(`${MANIFEST.base}${path}/${search}`);
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    return noNetwork();
  }
  if (response.status === 404) return (await instead('404.html', 404)) ?? response;
  return response.ok && path.endsWith('/') ? handOver(event) : response;
}

scope.addEventListener('install', (event) => event.waitUntil(cache.fill()));
scope.addEventListener('activate', (event) => event.waitUntil(cache.clearOthers()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(MANIFEST.base)) return;
  // The query is for the page's own script: `/search/?q=`, `/p/12/?s=3&h=…`.
  const path = url.pathname.slice(MANIFEST.base.length).replace(/(^|\/)index\.html$/, '$1');
  if (request.mode === 'navigate' && !looked) {
    looked = true;
    event.waitUntil(cache.repairIfIncomplete());
  }
  if (cache.has(path)) event.respondWith(fromCache(path, event));
  else if (request.mode === 'navigate') event.respondWith(notInCache(path, event));
});
