import { startServer } from '../../scripts/edition-server.ts';

/**
 * Serves a built site as `npm start` does, but with an idle service worker: its own would lay in the whole edition for
 * every reader that a test makes, and answer in the server's place. offline.test.ts is about that. Gives the site's origin and a
 * function that stops it.
 */
export async function serve(outDir: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const { port, stop } = await startServer(outDir, { idle: true });
  return { origin: `http://localhost:${port}`, stop };
}
