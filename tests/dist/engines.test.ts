import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { htmlFiles } from '../support/site.ts';

// Huawei's browsers are Chromium 99, and cannot be run here: what the built files hold must be what that one reads
// (`npm run test:engines` runs 103).

const files = readdirSync(ROOT_SITE, { recursive: true, encoding: 'utf8' });
/** Pagefind is another's, asked for where it can run, and never needed. */
const ours = files.filter((name) => !name.startsWith('pagefind'));
const read = (name: string): string => readFileSync(join(ROOT_SITE, name), 'utf8');
const inline = (tag: string): string[] =>
  htmlFiles(ROOT_SITE).flatMap((name) =>
    [...read(name).matchAll(new RegExp(`<${tag}(?![^>]*(?:src=|json"))[^>]*>([^]+?)</${tag}>`, 'g'))].map(
      ([, text = '']) => text,
    ),
  );
const SCRIPTS = [...new Set([...ours.filter((name) => name.endsWith('.js')).map(read), ...inline('script')])];
const STYLES = [...new Set([...ours.filter((name) => name.endsWith('.css')).map(read), ...inline('style')])];

/** Came after Chromium 99, with the version; called on anything, for a built script tells no types. */
const NEWER_CALLS: Readonly<Record<string, string>> = {
  toSorted: '110',
  toReversed: '110',
  toSpliced: '110',
  groupBy: '117',
  withResolvers: '119',
  fromAsync: '121',
  union: '122',
  intersection: '122',
  difference: '122',
  isSubsetOf: '122',
  isSupersetOf: '122',
  isDisjointFrom: '122',
  canParse: '120',
  isWellFormed: '111',
  toWellFormed: '111',
  showPopover: '114',
  checkVisibility: '105',
  setHTMLUnsafe: '124',
  timeout: '103',
  any: '116',
};
/** Called on one object alone, whose other meanings are old: `Promise.any`, `JSON.parse`. */
const OWNERS: Readonly<Record<string, string>> = {
  timeout: 'AbortSignal',
  any: 'AbortSignal',
  groupBy: '(Object|Map)',
};
/** May be missing, and the script asks for it first: in these words. */
const GUARDED: readonly [use: RegExp, guard: RegExp][] = [
  [/\bIntl\.Segmenter\b/, /Intl\.Segmenter\?|typeof Intl\.Segmenter|[`'"]Segmenter[`'"]\s*in/],
  [/\bCSS\.highlights\b|new Highlight\b/, /typeof Highlight|CSS\.highlights\?|[`'"]highlights[`'"]\s*in/],
  [/\brequestIdleCallback\b/, /requestIdleCallback\s*(\?\?|\|\|)/],
  [/\bURL\.parse\b/, /URL\.parse\?/],
];

function newerCalls(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !node.questionDotToken) {
      const { name, expression } = node.expression;
      const owner = OWNERS[name.text];
      if (Object.hasOwn(NEWER_CALLS, name.text) && (!owner || new RegExp(`^${owner}$`).test(expression.getText())))
        found.push(`.${name.text}() is of Chromium ${NEWER_CALLS[name.text]}: ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', script, ts.ScriptTarget.Latest, true));
  return found;
}

/** Syntax that the compiler would have to write in other words for the target. */
async function newerSyntax(script: string): Promise<boolean> {
  // Chromium 99 knows every `\p{…}` of ours; the compiler rewrites those whose tables have grown since.
  const options = { loader: 'js', format: 'esm', supported: { 'regexp-unicode-property-escapes': true } } as const;
  const [newest, oldest] = await Promise.all(
    ['esnext', 'chrome99'].map((target) => transform(script, { ...options, target })),
  );
  return newest?.code !== oldest?.code;
}

/** What a style sheet says that Chromium 99 or iOS 15.4 takes for nonsense, where nothing else is said beside it. */
function newerStyles(css: string): string[] {
  const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector, body }));
  return [
    ...(css.match(/(?:oklch|oklab|lch|lab|color-mix|light-dark|color)\([^)]*\)/g) ?? []),
    ...(css.match(/@(?:container|scope|starting-style)[^{]*/g) ?? []),
    ...(css.match(/@media[^{]*[<>=][^{]*/g) ?? []),
    // Nesting.
    ...rules.flatMap(({ selector }) => (/(^|[\s,(>+~])&/.test(selector) ? [selector] : [])),
    ...(css.match(/float:\s*inline-[a-z]+/g) ?? []),
    // WebKit draws no line at all for a width in its prefixed shorthand.
    ...(css.match(/-webkit-text-decoration:[^;}]*(?:var\(|\d)[^;}]*/g) ?? []),
    // One unknown selector loses the whole rule, so those that need it stand alone.
    ...rules.flatMap(({ selector }) =>
      selector.includes(':has(') && !splitList(selector).every((one) => one.includes(':has(')) ? [selector] : [],
    ),
    ...rules.flatMap(({ body }) =>
      [...body.matchAll(/([a-z-]+):[^;]*\d[dsl]v[hwib]\b[^;]*/g)].flatMap(([whole, property = '']) =>
        new RegExp(`(^|;)${property}:(?!.*[dsl]v[hwib]\\b)`).test(body.slice(0, body.indexOf(whole))) ? [] : [whole],
      ),
    ),
  ];
}

/** The selectors of a list; a comma in brackets parts nothing. */
function splitList(list: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const character of list) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

describe('the checks themselves', () => {
  test.each(['a{& b{c:d}}', 'a:has(b),c{d:e}', 'a{height:50dvh}', '@media (width>=40rem){a{b:c}}'])(
    '%s is refused',
    (css) => expect(newerStyles(css)).not.toEqual([]),
  );
  test.each(['a:has(b){d:e}', 'a{height:50vh;height:50dvh}', 'a{text-decoration-line:underline}'])(
    '%s is let through',
    (css) => expect(newerStyles(css)).toEqual([]),
  );
  test('newer calls and syntax are seen, old ones of the same name let through', async () => {
    expect(newerCalls('a.toSorted();Object.groupBy(a,b);new Set().union(c)')).toHaveLength(3);
    expect(newerCalls('Promise.any(a);db.groupBy(x);a.findLast(b)')).toEqual([]);
    expect(await newerSyntax('const a=/[\\p{L}--[a-z]]/v')).toBe(true);
    expect(await newerSyntax('using a=b()')).toBe(true);
    expect(await newerSyntax('class A{static{this.#a=1}static #a;b=a?.b??c}')).toBe(false);
  });
});

test('no script holds syntax or calls that came after Chromium 99', async () => {
  expect(SCRIPTS.length).toBeGreaterThan(10);
  for (const script of SCRIPTS) {
    expect(await newerSyntax(script), script.slice(0, 200)).toBe(false);
    expect(newerCalls(script)).toEqual([]);
  }
});

test('what may be missing is asked for before it is used', () => {
  for (const script of SCRIPTS)
    for (const [use, guard] of GUARDED)
      if (use.test(script)) expect(guard.test(script), `${use} in ${script.slice(0, 120)}`).toBe(true);
});

test('no style holds what Chromium 99 or iOS 15.4 would drop', () => {
  expect(STYLES.length).toBeGreaterThan(10);
  for (const css of STYLES) expect(newerStyles(css)).toEqual([]);
});
