import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedPlaces } from '../edition/export/search-text.ts';
import type { Edition } from '../edition/model.ts';
import { putDrawings } from '../single-file/drawings.ts';
import { leadLinks } from '../single-file/links.ts';
import { type Part, readPart } from '../single-file/part.ts';
import { faceRule, joinedStyles, ownStyles } from '../single-file/styles.ts';
import { withLonePolicy } from './content-security-policy.ts';
import { withUsedStyles } from './used-styles.ts';
import { citedEdition } from './virtual-modules.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const data = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The front page as a title page: its title, its first words, its contents; the rest stands further down in this file. */
function trimCover({ main }: Part): void {
  for (const rest of main.querySelectorAll('figure, .find, .aside, .go')) rest.remove();
  const heading = main.querySelector('.t1');
  const title = main.ownerDocument.createElement('h1');
  title.innerHTML = heading?.innerHTML ?? '';
  title.className = 't1';
  heading?.replaceWith(title);
  // Nothing stands between the file's title and its contents.
  const contents = main.querySelector('h3.t2');
  const second = main.ownerDocument.createElement('h2');
  for (const { name, value } of contents?.attributes ?? []) second.setAttribute(name, value);
  second.innerHTML = contents?.innerHTML ?? '';
  contents?.replaceWith(second);
}

/** A tool is shown by the script; without it, it says what to do instead. */
function asTool({ main }: Part): void {
  for (const form of main.querySelectorAll('form')) {
    form.removeAttribute('action');
    form.setAttribute('data-needs-script', '');
    form.setAttribute('hidden', '');
    const instead = main.ownerDocument.createElement('noscript');
    instead.innerHTML =
      '<p class="column" data-edition>这里要用JavaScript，现在没有打开。可以用浏览器自己的“在网页上查找”。</p>';
    form.after(instead);
  }
  for (const part of main.querySelectorAll('[data-words], [data-base]'))
    for (const name of ['data-words', 'data-base', 'data-origin']) part.removeAttribute(name);
  for (const empty of main.querySelectorAll('[data-related]')) empty.remove();
}

/** The notes stand at the chapters' ends: here each erratum has a line that leads to it. */
function listNotes({ main }: Part): void {
  const lines = [...main.querySelectorAll('li[id^="errata-"]')].map((note) => {
    const words = note.querySelector('.flagged')?.outerHTML ?? '';
    const number = note.querySelector('.note-number')?.outerHTML ?? '';
    return `<li><a href="#${note.id.slice('errata-'.length)}">${number}${words}</a></li>`;
  });
  for (const section of main.querySelectorAll('section')) section.remove();
  const list = main.ownerDocument.createElement('ol');
  list.className = 'column note-list';
  list.innerHTML = lines.join('');
  main.append(list);
}

/**
 * Makes `edition.html`: the built pages below one another in one file that works from `file://`, with its styles, drawings,
 * title face, words and script in it. To be called before the pages' styles are pruned.
 *
 * @param site the origin that the edition is published at; without it nothing leads online
 */
export async function singleFile(
  folder: string,
  { base, site, edition }: { base: string; site: string | undefined; edition: Edition },
): Promise<string> {
  const { name, version, date, description, chapters } = edition;
  const slugs = chapters.map(({ slug }) => slug);
  const online = site && new URL(base, site).href;
  const order = ['cover', 'search', 'check', ...slugs, 'timeline', 'data', 'index', 'errata', 'about'];
  const taken = new Set(['main', ...order]);
  const parts = new Map<string, Part>();
  // The chapters first: their ids are permanent, and the others give way.
  for (const part of [...slugs, ...order.filter((one) => !slugs.includes(one))]) {
    const page = part === 'cover' ? 'index.html' : `${part}/index.html`;
    const html = readFileSync(join(folder, page), 'utf8').replace('<main id="main">', '<main>');
    parts.set(part, readPart(part, html, taken));
  }
  for (const part of parts.values()) {
    if (part.name === 'cover') trimCover(part);
    if (part.name === 'search' || part.name === 'check') asTool(part);
    if (part.name === 'errata') listNotes(part);
    leadLinks(part, { base, online, parts, taken });
    putDrawings(part, folder, base);
  }
  // What the cover says of the feature to machines, is true of this file too.
  const [linkedData = ''] =
    readFileSync(join(folder, 'index.html'), 'utf8').match(/<script type="application\/ld\+json">.*?<\/script>/s) ?? [];
  const all = order.flatMap((one) => parts.get(one) ?? []);
  const titles = all.map(({ main }) => main.querySelector('.t1')?.textContent ?? '').join('');
  const nav = [
    ['contents', '目录'],
    ['search', '搜索'],
    ['check', '核对引文'],
    ['timeline', '时间线'],
    ['data', '数据'],
    ['index', '索引'],
    ['errata', '校注'],
    ['about', '关于'],
  ];
  // As the pages have made them: another table would cost the build half a second.
  const words: unknown = JSON.parse(readFileSync(join(folder, 'search/words.json'), 'utf8'));
  const body = `<body><a class="skip" href="#main">跳到正文</a>
<header class="masthead rule" data-edition><a class="touch" href="#main">${escaped(name)}</a><nav aria-label="全篇">${nav.map(([id, words]) => `<a class="touch" href="#${id}">${words}</a>`).join('')}</nav></header>
<details class="column wide settings" data-edition data-needs-script hidden><summary>字号、明暗</summary><div class="sheet"></div></details>
<main id="main">${all.map(({ name: id, main }) => `<section id="${id}"${id === 'cover' ? ' data-kind="cover"' : ''}${/^(search|check)$/.test(id) ? ' class="tool"' : ''}>${main.innerHTML}</section>`).join('\n')}</main>
<footer class="column mt-10 mb-12 text-sm text-soft" data-edition><p>${escaped(name)}，${version}版（${date}），单文件版：一个文件就是全部，可以保存、转发，不用网络。正文照录原文，疑误处有校注。${online ? `<a href="${online}">在线版</a>` : ''}</p></footer>
<script type="application/json" data-words>${data(words)}</script>
<script type="application/json" data-places>${data(packedPlaces(edition))}</script>`;
  const pageStyles = await joinedStyles(all.flatMap(({ styles }) => styles));
  const [pruned = ''] = await withUsedStyles([
    `<html lang="zh-CN" data-kind="single"><style>${pageStyles}</style>${body}`,
  ]);
  const [used = ''] = pruned.match(/(?<=<style>)[\s\S]*?(?=<\/style>)/) ?? [];
  const made = await joinedStyles([
    readFileSync('src/styles/found.css', 'utf8'),
    readFileSync('src/styles/comfort.css', 'utf8'),
    ownStyles(),
  ]);
  const style = `${await faceRule(titles)}${used}${made}`;
  const { outputFiles } = await build({
    entryPoints: ['src/single-file/script.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome99', 'safari15'],
    logLevel: 'error',
    plugins: [
      {
        name: 'cited-edition',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }));
          onLoad({ filter: /./, namespace: 'virtual' }, () => ({
            contents: `export default ${JSON.stringify(citedEdition(edition))}`,
          }));
        },
      },
    ],
  });
  const script = outputFiles[0]?.text.trim() ?? '';
  return withLonePolicy(`<!doctype html>
<html lang="zh-CN" data-kind="single"${online ? ` data-online="${online}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(name)}（单文件版）</title><meta name="description" content="${escaped(description)}"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no"><meta name="robots" content="noindex">${linkedData}<style>${style}</style></head>
${body}
<script>${script}</script></body></html>
`);
}
