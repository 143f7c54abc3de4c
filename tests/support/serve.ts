import { type StaticServer, startServer } from '../../scripts/support/static-server.ts';

/**
 * Serves a built site as `npm start` does, but with an empty service worker: its own would store the whole edition for
 * every reader that a test makes, and answer in the server's place. offline.test.ts is about that.
 */
export const serve = (outDir: string): Promise<StaticServer> =>
  startServer(outDir, { rewrite: (content, path) => (path === '/sw.js' ? '' : content) });
