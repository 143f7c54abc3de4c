import type { Batch, Task } from './checking.ts';

/** Milliseconds of work between two rests of a page that has no worker. */
const SLICE = 12;

/** In the page itself, in slices. `stopped` is asked between them; the first `known` batches were reported already. */
async function inSlices(
  task: Task,
  report: (batch: Batch) => void,
  stopped: () => boolean,
  known: number,
): Promise<void> {
  // Only here: a page with a worker has the checker there.
  const { batches } = await import('./checking.ts');
  let seen = 0;
  let until = performance.now() + SLICE;
  for await (const batch of batches(task)) {
    if (batch.verdicts.length > 0 && ++seen > known) report(batch);
    if (performance.now() < until) continue;
    await new Promise((rest) => setTimeout(rest));
    if (stopped()) return;
    until = performance.now() + SLICE;
  }
}

/**
 * Checks a draft in a worker, or where there is none, or it fails, in slices of the page's own time. Resolves
 * when all is checked or `stopped` says so.
 */
export function runCheck(
  task: Task,
  makeWorker: (() => Worker) | undefined,
  report: (batch: Batch) => void,
  stopped: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let known = 0;
    const fallBack = (): void => {
      inSlices(task, report, stopped, known).then(resolve, reject);
    };
    let worker: Worker;
    try {
      if (!makeWorker) return fallBack();
      worker = makeWorker();
    } catch {
      return fallBack();
    }
    const watch = setInterval(() => stopped() && end(), 100);
    const end = (): void => {
      clearInterval(watch);
      worker.terminate();
      resolve();
    };
    worker.addEventListener('error', () => {
      clearInterval(watch);
      worker.terminate();
      fallBack();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Batch | 'done'>) => {
      if (data === 'done') return end();
      known++;
      report(data);
    });
    worker.postMessage(task);
  });
}
