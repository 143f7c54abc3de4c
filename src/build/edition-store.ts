import { ContentError } from '../edition/checks/problem.ts';
import { readContentFolder } from '../edition/content-folder.ts';
import type { Edition } from '../edition/model.ts';
import { checkContent } from './check-content.ts';

/**
 * The edition of one content folder, loaded and checked when it is first asked for. The config makes one and hands it to
 * all that needs the edition: the integration, the Markdown plugin, and the module that the pages read.
 */
export class EditionStore {
  readonly #root: string;
  #edition: Edition | undefined;

  /** @param root the folder that holds `content/`; commands, tests and Astro all run in the project's own */
  constructor(root: string = process.cwd()) {
    this.#root = root;
  }

  /** Throws `ContentError` with all problems of the content. */
  get edition(): Edition {
    if (!this.#edition) {
      const { edition, problems } = checkContent(readContentFolder(this.#root));
      if (problems.length > 0 || !edition) throw new ContentError(problems);
      this.#edition = edition;
    }
    return this.#edition;
  }

  /** Has the edition loaded anew when it is next asked for: a content file has changed. */
  forget(): void {
    this.#edition = undefined;
  }
}
