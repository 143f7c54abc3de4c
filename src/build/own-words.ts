import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../edition/model.ts';

/** Runs of Chinese characters, and of other letters: what a sentence is made of between its marks and digits. */
const RUN = /\p{Script=Han}+|[\p{L}--\p{Script=Han}]+/gv;
const CHINESE_RUN = /\p{Script=Han}+/gu;

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What the YAML of an edition says, without the words of the source. */
const saidInYaml = ({ source: _source, passages: _passages, chapters, ...rest }: Edition): string[] =>
  stringsIn([rest, chapters.map(({ passages: _own, captions: _captions, ...chapter }) => chapter)]);

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
    const texts = [...saidInYaml(edition), ...saidInCode(root), ...addresses];
    this.#runs = new Set(texts.flatMap((text) => text.match(RUN) ?? []));
    this.#longest = Math.max(...[...this.#runs].map(({ length }) => length));
  }

  /** The first run of a text that is not ours: neither a whole run of what we say nor put together of such runs. */
  stranger(text: string): string | undefined {
    return text.match(RUN)?.find((run) => !this.#isKnown(run));
  }

  /** The same of an attribute, a style or a script, whose Latin letters are names and hashes. */
  chineseStranger(text: string): string | undefined {
    return text.match(CHINESE_RUN)?.find((run) => !this.#isKnown(run));
  }

  #isKnown(run: string): boolean {
    const known = this.#known.get(run) ?? this.#isJoined(run);
    this.#known.set(run, known);
    return known;
  }

  /** Whether a run is made of whole runs of ours, one after the other: 本章有 + 处校注, subject + unit. */
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
