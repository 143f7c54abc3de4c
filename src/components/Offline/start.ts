import { connectionOf, isFreeLine } from '../../offline/line.ts';
import type { WorkerState } from '../../offline/messages.ts';
import { readStored, store } from '../client/storage.ts';
import { ask, pathOf, registered } from './ask.ts';
import type { showNewBuild as show } from './new-build.ts';

/** Milliseconds before the server is asked again for a new build, in a tab that stays open. */
const REST = 600_000;
/** Milliseconds in which a reader reads for a while. */
const A_WHILE = 20_000;

/** No worker has given this page, and the one that takes it up is of its own build. */
let isFirst = false;

/** In the footer, and only what is so. */
function say({ whole, pages }: WorkerState): void {
  const footer = document.querySelector('footer');
  const line = footer?.querySelector('[data-offline]') ?? document.createElement('p');
  line.setAttribute('data-offline', '');
  line.textContent = whole
    ? '离线可读：全部内容已存在这台设备上。'
    : pages.includes(pathOf(location.pathname))
      ? '这一页已存在这台设备上，没有网络也能看。'
      : '';
  footer?.append(line);
}

/**
 * Shows a build that is there beside this page's own, or why the last one came by itself. What shows it is with what every reader
 * keeps.
 *
 * @param own the urgent reason of this page's build
 */
const showNewBuild = (...[registration, own, next, isStart]: Parameters<typeof show>): void => {
  if (next) isFirst = false;
  if (next || (own && readStored('changed') === own))
    import('./new-build.ts').then((part) => part.showNewBuild(registration, own, next, isStart)).catch(() => {});
};

/** Asks the server for a new build, now and whenever the reader comes back; where it has none at all, the worker looks why. */
function lookForNewBuild(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    const now = Date.now();
    if (document.hidden || Math.abs(now - Number(readStored('looked'))) < REST) return;
    store('looked', `${now}`);
    registration.update().catch(() => ask(registration.active, { ask: 'look' }));
  };
  look();
  document.addEventListener('visibilitychange', look);
  setInterval(look, REST);
}

async function begin(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  const registration = await registered();
  const { urgent } = await ask(registration.active, { ask: 'state' });
  const watch = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') showNewBuild(registration, urgent, installing, false);
    });
  };
  showNewBuild(registration, urgent, registration.waiting, true);
  watch();
  registration.addEventListener('updatefound', watch);
  lookForNewBuild(registration);

  const state = await ask(registration.active, { ask: 'keep', path: pathOf(location.pathname) });
  say(state);
  const lay = (): void => {
    if (!state.whole && (state.asked || isFreeLine(connectionOf(navigator))))
      // Where the worker does not answer, the footer goes on saying what it said, which is so.
      ask(registration.active, { ask: 'lay', asked: false }).then(say, () => {});
  };
  // Who opens a second page, or stays, is a reader.
  if (controller) lay();
  else
    setTimeout(() => {
      if (document.hidden) document.addEventListener('visibilitychange', lay, { once: true });
      else lay();
    }, A_WHILE);
}

/**
 * Keeps this page on the device with all that it needs and exact search, after it is loaded and idle, and the rest of the edition
 * when the reader has read for a while, on a line that is known to be free; says so in the footer. A reader who saves data is not
 * asked to download what is not read. Where the browser or the device refuses, nothing changes.
 */
export function startOffline(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  isFirst = !serviceWorker.controller;
  // Another build has taken over: not one page stays that is not of it.
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) location.reload();
    isFirst = false;
  });
  if (connectionOf(navigator)?.saveData && !serviceWorker.controller) return;
  const start = (): void => void begin().catch(() => {});
  // Safari has no requestIdleCallback, and some pages are never idle.
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run));
  const idle = (): unknown => whenIdle(start, { timeout: 5_000 });
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
