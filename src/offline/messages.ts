/** What a page asks a build's worker for. Every question but `change` and `stop` is answered with a `WorkerState`. */
export type Question =
  /** Nothing but the state. */
  | { ask: 'state' }
  /** Keeps a page that was read, by its path below the base, with what it needs. */
  | { ask: 'keep'; path: string }
  /** Lays in all pages; `asked` where the reader said so, which also holds for later builds on any line. */
  | { ask: 'lay'; asked: boolean }
  /** The server's own `sw.js` could not be had: looks whether the edition is gone from there. */
  | { ask: 'look' }
  /** Takes the place of the build before it, at once. */
  | { ask: 'change' }
  /** Gives up what it is laying in. */
  | { ask: 'stop' };

export interface WorkerState {
  /** The pages that are kept, by their paths below the base. */
  pages: string[];
  /** All that can be opened without a network is kept. */
  whole: boolean;
  /** The reader has asked for all of it. */
  asked: boolean;
  /** Of the worker's own build; empty where it is not urgent. */
  urgent: string;
  /** What was asked for could not be done. */
  failed: boolean;
}
