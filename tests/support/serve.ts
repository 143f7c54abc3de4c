import { startServer } from '../../scripts/static-server.ts';

/** Serves a built site as `npm start` does. Gives its origin and a function that stops it. */
export async function serve(outDir: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const { port, stop } = await startServer(outDir);
  return { origin: `http://localhost:${port}`, stop };
}
