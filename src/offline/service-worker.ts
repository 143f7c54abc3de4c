// The service worker, `/sw.js`. It answers with the files of its own build or not at all, so that no page is ever made of
// two: a new build gets a worker and a cache of its own, and takes the place of this one when a reader says so, or when every page
// of this one is closed. Where this one cannot answer for its build any more, it takes itself out of the way.

import { BuildCache } from './cache.ts';
import { Laying } from './laying.ts';
import { isGone, letGo } from './letting-go.ts';
import type { OfflineManifest } from './manifest.ts';
import type { Question } from './messages.ts';
import { SAFETY, typeOf } from './response-headers.ts';
import { type RequestEvent, reloadPages, type WorkerScope } from './scope.ts';
import { serverBuild } from './server-build.ts';
import { workerState } from './worker-state.ts';

/** Put in by src/build/offline-bundle.ts. */
declare const MANIFEST: OfflineManifest;

const scope = globalThis as unknown as WorkerScope;
/** Named once: the bundler writes it out wherever it stands. */
const manifest = MANIFEST;
const cache = new BuildCache(manifest);
const laying = new Laying(manifest, cache);

/** Once in a worker's life, which is short: files may have been taken from under it. */
let looked = false;
/** The page that it has last sent past itself, and when: if the same comes at once, the browser has not let it go. */
let sent = { url: '', at: 0 };
/** Open pages that are not of this build: all that they ask for comes from the network. */
const strangers = new Set<string>();

const answer = (path: string, body: BodyInit, status = 200): Response =>
  new Response(body, { status, headers: { ...SAFETY, 'Content-Type': typeOf(path) } });

/** The page that says so; never blank, even if it is damaged. */
async function noNetwork(): Promise<Response> {
  const bytes = await cache.read('offline/');
  return bytes
    ? answer('offline/', bytes, 503)
    : answer('offline.txt', '没有连上网络，这一页也没有存好。连上网络再试。', 503);
}

/**
 * The server has another build, and this one cannot give the page that is asked for: it cannot be given whole, and a page of the
 * other one must not be mixed with files of this one. So the worker goes, and the browser asks again without it. The pages that
 * it has given before still get their files from it, until they are closed; new pages never again.
 */
async function handOver({ request, timeStamp }: RequestEvent): Promise<Response> {
  if (sent.url === request.url && timeStamp - sent.at < 1000) return fetch(request);
  sent = { url: request.url, at: timeStamp };
  await cache.setNote('given-up').catch(() => {});
  await scope.registration.unregister();
  return Response.redirect(request.url);
}

/** A page that is not of this build, as the network gives it, whoever answers there. */
async function stranger({ request, resultingClientId }: RequestEvent): Promise<Response> {
  if (resultingClientId) strangers.add(resultingClientId);
  return fetch(request).catch(noNetwork);
}

async function fromCache(path: string, event: RequestEvent): Promise<Response> {
  const isPage = event.request.mode === 'navigate';
  if (isPage && (await cache.note('given-up')) !== undefined) return handOver(event);
  const bytes = await cache.read(path);
  if (bytes) return answer(path, bytes);
  const fetched = await cache.fetch(path);
  if (fetched instanceof Uint8Array) {
    event.waitUntil(laying.repair());
    return answer(path, fetched);
  }
  if (!isPage) return Response.error();
  if (fetched === 'no answer') return noNetwork();
  return (await serverBuild(manifest)) === 'another' ? handOver(event) : stranger(event);
}

/** An address that is not of this build: written wrongly, of a later build, or of another application at this origin. */
async function notInCache(path: string, event: RequestEvent): Promise<Response> {
  const { search } = new URL(event.request.url);
  if (cache.has(`${path}/`)) return Response.redirect(`${manifest.base}${path}/${search}`);
  return stranger(event);
}

/** A file of Pagefind's, kept when it is first asked for. A reader who has all else is then given the others too. */
async function related(path: string, event: RequestEvent): Promise<Response> {
  const hash = (await laying.relatedHashes())?.get(path);
  if (!hash) return fetch(event.request);
  const kept = await cache.read(path, hash);
  if (kept) return answer(path, kept);
  if (path.endsWith('/pagefind.js') && (await cache.isWhole())) await laying.layRelated().catch(() => {});
  const bytes = (await cache.read(path, hash)) ?? (await cache.fetch(path, hash));
  return bytes instanceof Uint8Array ? answer(path, bytes) : Response.error();
}

async function done(question: Question): Promise<void> {
  // A worker that has let go may be asked by a page that is still open.
  if ((await cache.note('read')) === undefined) throw new Error('the build is not kept any more');
  if (question.ask === 'keep' && cache.has(question.path)) await laying.keep(question.path);
  if (question.ask === 'lay') {
    if (question.asked) await cache.setNote('asked');
    await laying.layAll();
  }
  if (question.ask === 'look' && (await isGone(manifest, cache))) await letGo(scope, manifest.base);
  if (question.ask === 'change') await scope.skipWaiting();
  if (question.ask === 'stop') laying.stop();
}

async function install(): Promise<void> {
  await laying.install();
  // Nobody could say that this build is to take over. It does when the old worker has nothing to do.
  if (await cache.hasFirstRelease()) await scope.skipWaiting();
}

async function activate(): Promise<void> {
  const isAfterFirst = await cache.hasFirstRelease();
  for (const other of await cache.others()) await caches.delete(other);
  // A page that no worker has given would take its later parts from whatever build the server has by then.
  await scope.clients.claim();
  // Pages of the first release do not ask for themselves anew.
  if (isAfterFirst) await reloadPages(scope);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answered = done(event.data).then(
    () => workerState(cache, manifest, false),
    () => workerState(cache, manifest, true),
  );
  event.waitUntil(answered.then((now) => port?.postMessage(now)).catch(() => {}));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(manifest.base)) return;
  // A page that is opened names the one that it was opened from.
  if (request.mode !== 'navigate' && strangers.has(event.clientId)) return;
  // The query is for the page's own script: `/search/?q=`, `/p/12/?s=3&h=…`.
  const path = url.pathname.slice(manifest.base.length).replace(/(^|\/)index\.html$/, '$1');
  if (request.mode === 'navigate' && !looked) {
    looked = true;
    event.waitUntil(
      cache.isWhole().then(
        (isWhole) => (isWhole ? undefined : laying.repair()),
        () => {},
      ),
    );
  }
  if (cache.has(path)) event.respondWith(fromCache(path, event));
  else if (path.startsWith('pagefind/')) event.respondWith(related(path, event));
  else if (request.mode === 'navigate') event.respondWith(notInCache(path, event));
});
