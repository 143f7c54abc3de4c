import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_NAMES } from '../citation/forms.ts';
import type { Edition } from '../edition/model.ts';

// Which words are the edition's own: what a sentence is made of between its marks and digits, that is, runs of Chinese
// characters and runs of other letters. A Chinese run is known from anywhere in YAML or code. Code is written in Latin
// letters, so a Latin run is known from YAML, from a line of code that has Chinese, and from the names of formats.

/** What is wrong with a stranger, as a phrase. */
export const NOT_OURS = 'is said neither in YAML nor in code (src/build/own-words.ts)';

const CHINESE_RUN = /\p{Script=Han}+/gu;
const OTHER_RUN = /[\p{L}--\p{Script=Han}]+/gv;

const FORMATS = [...Object.values(FORM_NAMES), 'CSV', 'JSON'];

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What the YAML of an edition says, without the words of the source. */
function saidInYaml({ source, passages: _passages, chapters, ...rest }: Edition): string[] {
  const about = chapters.map(({ passages: _own, captions: _captions, ...chapter }) => chapter);
  return stringsIn([rest, about, source.file, source.sha256]);
}

/** What the code says: markup, scripts and styles of ours, whole. */
const saidInCode = (root: string): string[] =>
  globSync('src/**/*.{astro,ts,css}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));

/**
 * All that the edition may say in its own name: what stands in its YAML or in its code. A chapter's file is neither, so
 * words that come out of one and are not the source's are known by it, whatever element they stand in.
 */
export class OwnWords {
  readonly #runs: ReadonlySet<string>;
  readonly #longest: number;
  readonly #known = new Map<string, boolean>();

  /**
   * @param addresses what the pages say of where they are: `SITE_URL`, and the base
   * @param root the project's root, whose `src/` the pages were made by
   */
  constructor(edition: Edition, addresses: readonly string[], root: string = process.cwd()) {
    const said = [...saidInYaml(edition), ...addresses, ...FORMATS];
    const lines = saidInCode(root)
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.search(CHINESE_RUN) !== -1);
    this.#runs = new Set([
      ...[...said, ...lines].flatMap((text) => text.match(CHINESE_RUN) ?? []),
      ...[...said, ...lines].flatMap((text) => text.match(OTHER_RUN) ?? []),
    ]);
    this.#longest = Math.max(...[...this.#runs].map(({ length }) => length));
  }

  /** The runs of a text that are not ours: neither a whole run of what we say nor, in Chinese, made of such runs. */
  strangers(text: string): string[] {
    return [...(text.match(CHINESE_RUN) ?? []), ...(text.match(OTHER_RUN) ?? [])].filter((run) => !this.#isKnown(run));
  }

  /** The same of what has code in it, where Latin letters are names and hashes: an attribute, a style, a citation. */
  chineseStrangers(text: string): string[] {
    return (text.match(CHINESE_RUN) ?? []).filter((run) => !this.#isKnown(run));
  }

  #isKnown(run: string): boolean {
    const known =
      this.#known.get(run) ?? (this.#runs.has(run) || (/^\p{Script=Han}/u.test(run) && this.#isJoined(run)));
    this.#known.set(run, known);
    return known;
  }

  /** Whether a Chinese run is made of whole runs of ours, one after the other: 本章有 + 处校注, subject + unit. */
  #isJoined(run: string): boolean {
    const reached = new Set([0]);
    for (let start = 0; start < run.length; start++) {
      if (!reached.has(start)) continue;
      for (let end = start + 1; end <= Math.min(run.length, start + this.#longest); end++)
        if (this.#runs.has(run.slice(start, end))) reached.add(end);
    }
    return reached.has(run.length);
  }
}
