import { mdxToJs } from 'satteri';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import type { EditionStore } from '../../src/build/edition-store.ts';
import { markChapters } from '../../src/build/mark-chapters.ts';
import { formatProblem } from '../../src/edition/checks/problem.ts';
import { decode, encode } from '../support/content.ts';
import { fixtureEdition, fixtureFiles } from '../support/edition.ts';
import { HOSTILE, HOSTILE_FRONT_MATTER } from '../support/hostile-chapters.ts';

// What a chapter may be made of is decided once, by src/edition/chapter-tree.ts: the check refuses the rest with code, file
// and line, and the build, even where it is not asked, puts nothing of it into a page.

const FILE = 'content/chapters/01-river.mdx';
const good = fixtureFiles('small');
const chapter = decode(good.get(FILE));
const [front = '', body = ''] = chapter.split(/(?<=^---\n)(?=\n)/m);
const piece = (text: string): string => `${chapter}\n${text}\n`;

const problemsOf = async (text: string): Promise<string[]> =>
  (await checkContent(new Map(good).set(FILE, encode(text)))).problems.map(formatProblem);

/** A chapter compiled as Astro compiles it: front matter taken out, line for line, and read by another parser. */
function compiled(text: string, frontmatter: object = { chapter: 'river', summary: '小城' }): string {
  const { code } = mdxToJs(text, {
    hastPlugins: [markChapters({ edition: fixtureEdition('small') } as EditionStore)],
    features: { smartPunctuation: false },
    fileURL: new URL(`file:///project/${FILE}`),
    data: { astro: { frontmatter } } as never,
  });
  return code;
}

const withoutFront = (text: string): string => text.replace(front, front.replace(/[^\n]/g, ' '));

afterEach(() => {
  expect(globalThis).not.toHaveProperty('leaked');
});

test('there are more than a hundred of them', () => {
  expect(HOSTILE.length + HOSTILE_FRONT_MATTER.length).toBeGreaterThan(100);
});

describe.each(HOSTILE)('%s:%i %s', (code, line, text) => {
  test('is refused with code, file and line', async () => {
    const problems = await problemsOf(piece(text));
    expect(
      problems.find((one) => one.startsWith(`${code} ${FILE}:${line} `)),
      problems.join('\n'),
    ).toBeDefined();
  });

  test('does not get into a page, where the check is not asked', () => {
    // What is wrong with a heading or a caption shows in the whole of a chapter only; the tree has nothing to hide.
    if (/^T0[79]/.test(code)) return;
    expect(() => compiled(withoutFront(piece(text)))).toThrow(/01-river\.mdx:\d+[ ,]|^\d+:\d+: /);
  });
});

test.each(HOSTILE_FRONT_MATTER)(
  'front matter %s:%i %j is refused with code, file and line',
  async (code, line, text) => {
    const problems = await problemsOf(`${text}\n${body}`);
    expect(
      problems.find((one) => one.startsWith(`${code} ${FILE}:${line} `)),
      problems.join('\n'),
    ).toBeDefined();
  },
);

test('front matter that Astro reads otherwise, a layout in it, and a file that is no chapter are not rendered', () => {
  expect(() => compiled(withoutFront(chapter), { chapter: 'river', summary: '小城', layout: 'a.astro' })).toThrow(
    `${FILE}:1 has front matter that Astro reads otherwise`,
  );
  const plugin = markChapters({ edition: fixtureEdition('small') } as EditionStore);
  expect(() => mdxToJs('字', { hastPlugins: [plugin], fileURL: new URL('file:///project/content/a.mdx') })).toThrow(
    'is no chapter of the edition',
  );
});

test('a chapter as it should be is made of its passages, its components and nothing else', async () => {
  const code = compiled(withoutFront(chapter.replace('\n晚上', '\n{/* 给自己看的话 */}\n\n晚上')));
  expect(code).toContain('今年3月');
  expect(code).not.toContain('给自己看');
  expect(await problemsOf(chapter)).toEqual([]);
});
