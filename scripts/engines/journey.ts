import type { Corpus } from '../../src/edition/export/search-text.ts';
import type { Driver } from './driver.ts';

export interface Site {
  origin: string;
  /** The source's words by what pages call them: a passage `12`, a block `b17`. */
  textOf: (of: string) => string;
  corpus: Corpus;
}

/** Goes through what a reader does and gives every fault met, in words; none where it went well. */
export type Journey = (driver: Driver, site: Site) => Promise<string[]>;

/**
 * Runs first in every page that these tests serve: keeps what goes wrong, for any engine alike. That a ResizeObserver
 * puts off an answer to the next frame is told as an error too, and is none (Resize Observer, 3.4.6).
 */
export const WATCH = `<script>window.faults=[];
addEventListener('error',e=>/^ResizeObserver loop/.test(e.message)||faults.push(e.message||'not loaded: '+(e.target.src||e.target.href)),true);
addEventListener('unhandledrejection',e=>faults.push('rejected: '+e.reason));
addEventListener('securitypolicyviolation',e=>faults.push('policy: '+e.violatedDirective+' '+e.blockedURI));</script>`;

/** What the page in the window has met. */
export const faultsOf = (driver: Driver): Promise<string[]> =>
  driver.evaluate(() => (window as unknown as { faults?: string[] }).faults ?? ['the watch did not run']);
