// The `sw.js` of a site that has moved or was withdrawn (scripts/withdraw.ts): it takes away what the edition's worker has kept,
// and itself, and has the open pages asked for anew. It answers nothing, so that what the server has is what a reader gets.

import { letGo } from './letting-go.ts';
import { reloadPages, type WorkerScope } from './scope.ts';

/** Put in by src/build/offline-bundle.ts. */
declare const BASE: string;

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
// A page of the edition asks a worker that waits what it is (src/components/Offline/new-build.ts). Chromium lets one that skips
// waiting while it is installed in only when the old one has been idle for half a minute, but one that asks again at once.
scope.addEventListener('message', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(letGo(scope, BASE).then(() => reloadPages(scope))));
