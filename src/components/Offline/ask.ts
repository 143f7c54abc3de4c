import type { Question, WorkerState } from '../../offline/messages.ts';

/** Asks a build's worker; an answer to `lay` may take as long as a bad line does. Never answered by a worker that is no build's. */
export const ask = (worker: ServiceWorker | null, question: Question): Promise<WorkerState> =>
  new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker?.postMessage(question, [port2]);
  });

/** Has the edition's worker on this device. Rejects where browser, server or device refuse it, or its installing fails. */
export async function registered(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  const base = import.meta.env.BASE_URL;
  const registration = await serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  const { installing, active } = registration;
  if (!active)
    await Promise.race([
      serviceWorker.ready,
      new Promise((_, fail) => {
        installing?.addEventListener('statechange', () => installing.state === 'redundant' && fail());
      }),
    ]);
  return registration;
}

/** A page's path below the base, as its worker knows it. */
export const pathOf = (pathname: string): string => pathname.slice(import.meta.env.BASE_URL.length);
