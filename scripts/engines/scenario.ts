import type { Corpus } from '../../src/search/search-text.ts';
import type { Driver } from './driver.ts';

export interface Site {
  origin: string;
  /** The source's words by what pages call them: a passage `12`, a block `b17`. */
  textOf: (of: string) => string;
  corpus: Corpus;
}

/** Does what a reader does. Gives every fault in words, none where all went well. */
export type Scenario = (driver: Driver, site: Site) => Promise<string[]>;

/**
 * Runs first in every page that these tests serve: collects errors, in every engine alike. A ResizeObserver that delivers
 * in the next frame is reported as an error too, and is none (Resize Observer, 3.4.6).
 */
export const WATCH = `<script>window.faults=[];
addEventListener('error',e=>/^ResizeObserver loop/.test(e.message)||faults.push(e.message||'not loaded: '+(e.target.src||e.target.href)),true);
addEventListener('unhandledrejection',e=>faults.push('rejected: '+e.reason));
addEventListener('securitypolicyviolation',e=>faults.push('policy: '+e.violatedDirective+' '+e.blockedURI));</script>`;

/** The errors of the page in the window so far. */
export const faultsOf = (driver: Driver): Promise<string[]> =>
  driver.evaluate(() => (window as unknown as { faults?: string[] }).faults ?? ['the watch did not run']);
