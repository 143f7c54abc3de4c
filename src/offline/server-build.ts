import { firstLine, type OfflineManifest } from './manifest.ts';

/** What the server has where `sw.js` is. */
export type ServerBuild = 'this' | 'another' | 'none' | 'gone' | 'unknown';

/**
 * Asks the server which build it has. Only a script with the first line that a worker of this edition has tells of another build: a
 * portal, or another application at this origin, answers whatever is asked with pages of its own.
 *
 * @returns `none` for 404, which a server may also say for a moment; `gone` for 410, which none says by accident
 */
export async function serverBuild({ base, build }: OfflineManifest): Promise<ServerBuild> {
  try {
    const answer = await fetch(`${base}sw.js`, { cache: 'no-store', redirect: 'manual' });
    if (answer.status === 410) return 'gone';
    if (answer.status === 404) return 'none';
    if (!answer.ok || !/javascript/.test(answer.headers.get('Content-Type') ?? '')) return 'unknown';
    const [line = ''] = (await answer.text()).split('\n', 1);
    if (line === firstLine(base, build)) return 'this';
    return line.startsWith(firstLine(base, '').slice(0, -3)) ? 'another' : 'unknown';
  } catch {
    return 'unknown';
  }
}
