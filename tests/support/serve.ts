import { preview } from 'astro';

/** Serves a built site as `npm start` does. Gives its origin and a function that stops it. */
export async function serve(outDir: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const server = await preview({ root: process.cwd(), outDir, logLevel: 'error', server: { port: 4391 } });
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}
