import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { ENGINES, type Fault } from '../support/engines/lacking.ts';
import { MAY_BE_MISSING } from '../support/engines/may-be-missing.ts';
import { newerInScript, newerSyntax, ownKeys } from '../support/engines/scripts.ts';
import { newerInStyles } from '../support/engines/styles.ts';
import { htmlFiles } from '../support/site.ts';

// The promised engines (src/build/oldest-engines.ts) cannot be run here: what the built files hold must be what they read.
// `npm run test:engines` runs Chromium 103 and today's WebKit.

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
const KEYS = new Set(SCRIPTS.flatMap((script) => [...ownKeys(script)]));

/** WebKit draws no line at all for a width in its prefixed shorthand; the data do not say so. */
const lostLines = (css: string): string[] => css.match(/-webkit-text-decoration:[^;}]*(?:var\(|\d)[^;}]*/g) ?? [];

const names = (faults: readonly Fault[]): string[] => faults.map(({ name, engines }) => `${name} (${engines})`);
const BOTH = 'chrome99, safari15.4';

describe('the checks themselves', () => {
  test('the promised engines are those of phones since 2022', () => {
    expect(ENGINES.map(({ key, version }) => `${key} ${version}`)).toEqual(['chrome_android 99', 'safari_ios 15.4']);
  });

  test.each([
    ['a{& b{c:d}}', `nesting (${BOTH})`],
    ['a:has(b),c{d:e}', ':has beside others (chrome99)'],
    ['a:has(b){d:e}', ':has (chrome99)'],
    ['a{height:50dvh}', 'height: dvh (chrome99)'],
    ['a{width:10cqw}', `width: cqw (${BOTH})`],
    ['a{width:1rlh}', `width: rlh (${BOTH})`],
    ['@media (width>=40rem){a{b:c}}', `media range (${BOTH})`],
    ['@container (min-width:1px){a{b:c}}', `@container (${BOTH})`],
    ['@starting-style{a{b:c}}', `@starting-style (${BOTH})`],
    ['a{color:color-mix(in srgb,red,blue)}', `color: color-mix() (${BOTH})`],
    ['a{color:oklch(50% .1 20)}', 'color: oklch() (chrome99)'],
    ['a{color:light-dark(red,blue)}', `color: light-dark() (${BOTH})`],
    [':root{--ink:oklch(50% .1 20)}', '--ink: oklch() (chrome99)'],
    ['a{grid-template-columns:subgrid}', `grid-template-columns: subgrid (${BOTH})`],
    ['a{float:inline-start}', 'float: inline-start (chrome99)'],
    ['a{text-wrap:balance}', `text-wrap (${BOTH})`],
    ['details::details-content{color:red}', `:details-content (${BOTH})`],
  ])('the style %s is seen', (css, name) => expect(names(newerInStyles(css)).join()).toContain(name));

  test.each([
    'a{height:50vh;height:50dvh}',
    'a{text-decoration-line:underline}',
    'a:is(b,c):where(d)::before{inset:0}',
    '@supports (text-wrap:pretty){a{text-wrap:pretty}}',
    '@keyframes a{50%{opacity:0}}',
    'a{-webkit-text-size-adjust:100%}',
    '@layer a{b{gap:1px}}',
  ])('the style %s is let through', (css) => expect(names(newerInStyles(css))).toEqual([]));

  test('a line in WebKit’s prefixed shorthand is seen', () =>
    expect(lostLines('a{-webkit-text-decoration:underline 2px}')).toHaveLength(1));

  test.each([
    ['/(?<=a)b/', 'look-behind (safari15.4)'],
    ['RegExp("(?<!a)b","u")', 'look-behind (safari15.4)'],
    // As a minifier leaves what is put together.
    [`let o=\`(?<=a)\`;function f(o){return o};new RegExp(\`\${o}b\`+'c')`, 'look-behind (safari15.4)'],
    ['new RegExp(location.hash)', 'RegExp (unknown)'],
    ['/[\\p{L}--[a-z]]/v', `flag v (${BOTH})`],
    ['/(?<a>b)|(?<a>c)/', `duplicate named group (${BOTH})`],
    ['/(?i:b)/', `modifiers (${BOTH})`],
    ['a.toSorted()', `.toSorted (${BOTH})`],
    ['a["toReversed"]()', `.toReversed (${BOTH})`],
    ['Object.groupBy(a,b)', `Object.groupBy (${BOTH})`],
    ['new Set().union(c)', `.union (${BOTH})`],
    ['Array.fromAsync(a)', `Array.fromAsync (${BOTH})`],
    ['Promise.withResolvers()', `Promise.withResolvers (${BOTH})`],
    ['AbortSignal.timeout(9)', `AbortSignal.timeout (${BOTH})`],
    ['AbortSignal.any([])', `AbortSignal.any (${BOTH})`],
    ['URL.canParse(a)', `URL.canParse (${BOTH})`],
    ['form.requestSubmit()', '.requestSubmit (safari15.4)'],
    ['requestIdleCallback(a)', 'requestIdleCallback (safari15.4)'],
    ['window.requestIdleCallback(a)', 'window.requestIdleCallback (safari15.4)'],
    ['const{connection:a}=navigator', 'navigator.connection (safari15.4)'],
    ['CSS.highlights.set(a,new Highlight)', `Highlight (${BOTH})`],
    ['a.showPopover();b.checkVisibility()', `.checkVisibility (${BOTH})`],
    ['document.adoptedStyleSheets=[]', 'document.adoptedStyleSheets (safari15.4)'],
    ['document.startViewTransition()', `document.startViewTransition (${BOTH})`],
    ['a.addEventListener("scrollend",b)', `scrollend event (${BOTH})`],
    ['a.onbeforetoggle=b', `.onbeforetoggle (${BOTH})`],
    ['new Intl.DurationFormat', `Intl.DurationFormat (${BOTH})`],
    ['navigator.locks.request(a,b);new SharedWorker(c)', 'SharedWorker (chrome99, safari15.4)'],
  ])('the script %s is seen', (script, name) => expect(names(newerInScript(script))).toContain(name));

  test.each([
    'Promise.any(a);db.groupBy(x);a.findLast(b);a.at(-1);structuredClone(a);Object.hasOwn(a,b);crypto.subtle.digest(a,b)',
    'const union=1;a.b={union};a.b.union',
    'a.toSorted?.(b);typeof Highlight;"highlights"in CSS',
    '/(?=a)(?!b)(?<c>d)\\p{Script=Han}/su;new RegExp(`a`)',
    'new Intl.Segmenter("zh");dialog.showModal();a.addEventListener("click",b)',
  ])('the script %s is let through', (script) => expect(names(newerInScript(script, ownKeys(script)))).toEqual([]));

  test('newer syntax is seen, old let through', async () => {
    expect(await newerSyntax('using a=b()')).toEqual(['chrome99', 'safari15.4']);
    expect(await newerSyntax('const a=/[\\p{L}--[a-z]]/v')).toEqual(['chrome99', 'safari15.4']);
    expect(await newerSyntax('class A{static{this.a=1}}')).toEqual(['safari15.4']);
    expect(await newerSyntax('class A{#a;static b=1;c=this.#a?.b??c}')).toEqual([]);
  });
});

const missing: Fault[] = [];

test('no script holds syntax that a promised engine does not read', async () => {
  expect(SCRIPTS.length).toBeGreaterThan(10);
  for (const script of SCRIPTS) expect(await newerSyntax(script), script.slice(0, 200)).toEqual([]);
});

test('no script holds names and regular expressions that a promised engine lacks, unless it asks first', () => {
  for (const script of SCRIPTS)
    for (const fault of newerInScript(script, KEYS)) {
      missing.push(fault);
      expect(MAY_BE_MISSING[fault.name]?.guard?.test(script), JSON.stringify(fault)).toBe(true);
    }
});

test('no style holds what a promised engine would drop, unless a reader can do without', () => {
  expect(STYLES.length).toBeGreaterThan(10);
  for (const css of STYLES) {
    expect(lostLines(css)).toEqual([]);
    for (const fault of newerInStyles(css)) {
      missing.push(fault);
      expect(Object.keys(MAY_BE_MISSING), JSON.stringify(fault)).toContain(fault.name);
    }
  }
});

test('nothing is listed as missing that no file holds any more', () => {
  const held = new Set(missing.map(({ name }) => name));
  expect(Object.keys(MAY_BE_MISSING).filter((name) => !held.has(name))).toEqual([]);
});
