import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { limit } from '../../scripts/support/contract.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { SLUGS } from '../support/outline.ts';
import { attribute, elements, having, htmlFiles, readPage, servedFile, words } from '../support/site.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';

const brotli = (data: Uint8Array): number => brotliCompressSync(data).length;

test.each([
  ['/', ROOT_SITE],
  [SUB_BASE, SUB_SITE],
])('every internal link, file and #id resolves under %s', (base, site) => {
  const broken: string[] = [];
  let checked = 0;
  const known = new Map<string, Set<string | undefined>>();
  const idsOf = (file: string): Set<string | undefined> => {
    const ids = known.get(file) ?? new Set(having(readPage('', file), 'id').map((e) => attribute(e, 'id')));
    known.set(file, ids);
    return ids;
  };
  for (const name of htmlFiles(site)) {
    const page = readPage(site, name);
    const here = `${base}${name.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const element of elements(page)) {
      const target = attribute(element, 'href') ?? attribute(element, 'src');
      if (target === undefined || attribute(element, 'rel') === 'canonical' || /^[a-z]+:/.test(target)) continue;
      checked++;
      const url = new URL(target, `http://x${here}`);
      const file = url.pathname.startsWith(base) ? servedFile(site, url.pathname.slice(base.length - 1)) : undefined;
      const id = decodeURIComponent(url.hash.slice(1));
      if (!file) broken.push(`${name}: ${target}`);
      else if (id && !idsOf(file).has(id)) broken.push(`${name}: ${target} (no such id)`);
    }
  }
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(700);
});

test('an HTML validator finds nothing', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Astro writes them so; both are valid HTML.
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // A title may be as long as the printed one.
      'long-title': 'off',
    },
  });
  const found: string[] = [];
  for (const name of htmlFiles(ROOT_SITE)) {
    const report = await validator.validateString(readFileSync(join(ROOT_SITE, name), 'utf8'), name);
    for (const { messages } of report.results)
      found.push(...messages.map((m) => `${name}: ${m.ruleId} ${m.message} (${m.selector})`));
  }
  expect([...new Set(found)]).toEqual([]);
});

test('every page says its language, has one h1, one main, a description and no heading level left out', () => {
  for (const name of htmlFiles(ROOT_SITE)) {
    const page = readPage(ROOT_SITE, name);
    expect(attribute(page, 'lang'), name).toBe('zh-CN');
    const all = elements(page);
    expect(all.filter(({ tagName }) => tagName === 'h1').length, name).toBe(1);
    expect(all.filter(({ tagName }) => tagName === 'main').length, name).toBe(1);
    expect(
      all.some(
        (e) => e.tagName === 'meta' && attribute(e, 'name') === 'description' && (attribute(e, 'content') ?? '') !== '',
      ),
      name,
    ).toBe(true);
    const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    levels.forEach((level, i) => {
      expect(level, name).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  }
});

test('canonical links and the sitemap carry SITE_URL, and the sitemap lists every page but the single file and those for what is not there', () => {
  const [canonical] = elements(readPage(ROOT_SITE, 'p/12/index.html')).filter(
    (e) => attribute(e, 'rel') === 'canonical',
  );
  expect(canonical && attribute(canonical, 'href')).toBe(`${SITE_URL}/p/12/`);
  const sitemap = readFileSync(join(ROOT_SITE, 'sitemap-0.xml'), 'utf8');
  const pages = htmlFiles(ROOT_SITE)
    .filter((name) => !['404.html', 'edition.html', 'offline/index.html'].includes(name))
    .map((name) => `${SITE_URL}/${name.replace(/index\.html$/, '')}`);
  expect([...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc).sort()).toEqual(pages.sort());
});

test('chapters, drawings and heading fonts keep to the contract’s weights', () => {
  for (const slug of SLUGS) {
    expect(brotli(readFileSync(join(ROOT_SITE, slug, 'index.html'))), slug).toBeLessThanOrEqual(limit('chapter HTML'));
  }
  const drawings = readdirSync(join(ROOT_SITE, 'figures')).filter((name) => name.endsWith('.svg'));
  expect(drawings.length).toBe(readdirSync('content/figures').filter((name) => name.endsWith('.svg')).length);
  for (const name of drawings)
    expect(brotli(readFileSync(join(ROOT_SITE, 'figures', name))), name).toBeLessThanOrEqual(limit('drawing'));
  for (const name of readdirSync(join(ROOT_SITE, 'fonts')))
    expect(readFileSync(join(ROOT_SITE, 'fonts', name)).length, name).toBeLessThanOrEqual(limit('heading face'));
});

test('each chapter opens with its woodcut, in two compositions; every picture has its size and its words', () => {
  for (const slug of SLUGS) {
    const [source] = elements(readPage(ROOT_SITE, `${slug}/index.html`)).filter(({ tagName }) => tagName === 'source');
    expect(source && attribute(source, 'srcset')).toBe(`/figures/${slug}-wide.svg`);
  }
  for (const name of htmlFiles(ROOT_SITE))
    for (const image of elements(readPage(ROOT_SITE, name)).filter(({ tagName }) => tagName === 'img')) {
      const [src = '', width, height, alt] = ['src', 'width', 'height', 'alt'].map((a) => attribute(image, a));
      if (name === 'edition.html') expect(src).toMatch(/^data:image\/svg\+xml,/);
      else expect(existsSync(join(ROOT_SITE, src.replace('#plain', ''))), `${name} ${src}`).toBe(true);
      expect(Number(width) > 0 && Number(height) > 0, `${name} ${src}`).toBe(true);
      expect(alt, `${name} ${src}`).toBeDefined();
    }
});

test('nothing that a strict policy or an older phone would refuse', () => {
  for (const name of htmlFiles(ROOT_SITE)) {
    const page = readPage(ROOT_SITE, name);
    const all = elements(page);
    const css = all.filter(({ tagName }) => tagName === 'style').map(words);
    for (const style of css) expect(style, name).not.toMatch(/oklch|color-mix|@media[^{]*[<>]/);
    expect(having(page, 'style').length, name).toBe(0);
    expect(
      all.flatMap((e) => e.attrs.map((a) => a.name)).filter((a) => /^on/.test(a)),
      name,
    ).toEqual([]);
    expect(words(page), name).not.toContain('**');
    const policy =
      all
        .filter((e) => attribute(e, 'http-equiv') === 'Content-Security-Policy')
        .map((e) => attribute(e, 'content') ?? '')[0] ?? '';
    for (const style of css) expect(policy, name).toContain(createHash('sha256').update(style).digest('base64'));
    // Pagefind runs as WebAssembly, on the search page alone.
    const strict = name === 'search/index.html' ? policy.replace(" 'wasm-unsafe-eval'", '') : policy;
    expect(strict, name).not.toMatch(/unsafe|https?:/);
  }
});

test('a build that fails says why, and leaves the last good dist as it was', () => {
  const project = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'src', 'public'])
      cpSync(name, join(project, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
    const build = () =>
      spawnSync('astro', ['build'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, BASE: '', SITE_URL: '' },
      });
    const digest = () =>
      execFileSync('sh', ['-c', 'find dist -type f | sort | xargs sha256sum | sha256sum'], {
        cwd: project,
        encoding: 'utf8',
      });
    cpSync(GALLERY_SITE, join(project, 'dist'), { recursive: true });
    const before = digest();

    const chapter = join(project, 'content/chapters/07-governance.mdx');
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('站得不绕路远行', '不得不绕路远行'));
    const wrong = build();
    expect(wrong.status).toBe(1);
    expect(wrong.stdout + wrong.stderr).toContain(
      'T02 content/chapters/07-governance.mdx:14 differs from S7 (passage 35) after “…，居民经常过去就”: expected “站”, found “不”',
    );
    expect(digest()).toBe(before);

    // A fault that shows only while pages are rendered must not reach dist either.
    writeFileSync(chapter, readFileSync('content/chapters/07-governance.mdx'));
    const markup = join(project, 'src/build/mark-chapters.ts');
    const broken = readFileSync(markup, 'utf8').replace(
      "({ type: 'text', value })",
      "({ type: 'text', value: value.replace('杨浦', '楊浦') })",
    );
    expect(broken).toContain('楊浦');
    writeFileSync(markup, broken);
    expect(build().status).toBe(1);
    expect(digest()).toBe(before);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});
