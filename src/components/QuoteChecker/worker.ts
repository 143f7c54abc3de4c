// Checks a draft beside the page, so that it stays at hand however long the draft is.
import { batches, type Task } from './checking.ts';

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  for (const batch of batches(data)) if (batch.verdicts.length > 0) self.postMessage(batch);
  self.postMessage('done');
});
