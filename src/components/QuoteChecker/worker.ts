// Checks a draft beside the page, so that it stays at hand however long the draft is.
import { batches, type Task } from './checking.ts';

self.addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  try {
    for await (const batch of batches(data)) if (batch.verdicts.length > 0) self.postMessage(batch);
    self.postMessage('done');
  } catch (error) {
    // As an error of the worker itself, so that the page goes on by its own means.
    setTimeout(() => {
      throw error;
    });
  }
});
