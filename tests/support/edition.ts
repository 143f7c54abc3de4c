// The editions that the tests run on, and the one way to them: what is tested of the code runs on a fixture, whose words no
// editor changes; what is tested of the edition that is published runs on `content/`.

import { decodePhotographs } from '../../src/assets/decode-photographs.ts';
import { checkShareTitles } from '../../src/assets/share-images/share-title.ts';
import { formatProblems } from '../../src/edition/checks/problem.ts';
import { readContentFolder } from '../../src/edition/content-folder.ts';
import { loadCorpus } from '../../src/edition/export/search-text.ts';
import { loadEdition } from '../../src/edition/load.ts';
import type { Edition } from '../../src/edition/model.ts';
import type { Decoded } from '../../src/edition/photographs.ts';
import type { Corpus } from '../../src/search/search-text.ts';
import type { Files } from './content.ts';

/**
 * `small`: two chapters of four passages, with one record of each kind; `tests/checks/` breaks it in every way.
 * `article`: the feature as it was published in version 1.0.0, for what needs a real text: search, quotations, facts. It
 * never follows `content/`.
 */
export type Fixture = 'small' | 'article';

const editions = new Map<string, Edition>();

function editionAt(root: string, decoded?: ReadonlyMap<string, Decoded>): Edition {
  const known = editions.get(root);
  if (known) return known;
  const { edition, problems } = loadEdition(readContentFolder(root), [checkShareTitles], decoded);
  if (!edition || problems.length > 0) throw new Error(`${root}/content:\n${formatProblems(problems)}`);
  editions.set(root, edition);
  return edition;
}

/** The folder that holds a fixture's `content/`, from the project's root. */
export const fixtureRoot = (name: Fixture): string => `tests/fixtures/${name}`;

/** The files of a fixture: path from its root (`content/edition.yaml`) → bytes. */
export const fixtureFiles = (name: Fixture): Files => readContentFolder(fixtureRoot(name));

/** A fixture's edition, loaded once. Throws with all problems where its content has any. */
export const fixtureEdition = (name: Fixture): Edition => editionAt(fixtureRoot(name));

const corpora = new Map<Edition, Corpus>();

function corpusOf(edition: Edition): Corpus {
  const corpus = corpora.get(edition) ?? loadCorpus(edition);
  corpora.set(edition, corpus);
  return corpus;
}

/** What search and the quote checker read of a fixture. */
export const fixtureCorpus = (name: Fixture): Corpus => corpusOf(fixtureEdition(name));

function realFiles(): Files {
  try {
    return readContentFolder();
  } catch {
    // Whoever asks for the edition is told what is wrong; the tests of the code need none.
    return new Map();
  }
}

/** The photographs of `content/`, which take a while: what the tests ask for they ask at once. The fixtures have none. */
const photographs = await decodePhotographs(realFiles());

/** The edition of `content/`, loaded once: for tests of the built site, and of this edition. */
export const realEdition = (): Edition => editionAt('.', photographs);

/** What search and the quote checker read of `content/`. */
export const realCorpus = (): Corpus => corpusOf(realEdition());
