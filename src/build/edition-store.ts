import { ContentError } from '../edition/checks/problem.ts';
import type { Edition } from '../edition/model.ts';
import { checkFolder } from './check-content.ts';

/**
 * The edition of one content folder, loaded and checked when it is first asked for. The config makes one and hands it to
 * all that needs the edition: the integration, the Markdown plugin, and the module that the pages read.
 */
export class EditionStore {
  readonly #root: string;
  #loading: Promise<Edition> | undefined;
  #edition: Edition | undefined;

  /** @param root the folder that holds `content/`; commands, tests and Astro all run in the project's own */
  constructor(root: string = process.cwd()) {
    this.#root = root;
  }

  async #load(): Promise<Edition> {
    const { edition, problems } = await checkFolder(this.#root);
    if (problems.length > 0 || !edition) throw new ContentError(problems);
    return edition;
  }

  /** Rejects with a `ContentError`, with all problems of the content. */
  async load(): Promise<Edition> {
    const loading = this.#loading ?? this.#load();
    this.#loading = loading;
    const edition = await loading;
    // Content that has changed meanwhile is loaded by whoever asks next.
    if (this.#loading === loading) this.#edition = edition;
    return edition;
  }

  /** For what cannot wait. Throws where `load` has not been waited for. */
  get edition(): Edition {
    if (!this.#edition) throw new Error('the edition is not loaded yet');
    return this.#edition;
  }

  /** Has the edition loaded anew when it is next asked for: a content file has changed. */
  forget(): void {
    this.#loading = undefined;
    this.#edition = undefined;
  }
}
