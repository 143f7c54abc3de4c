import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT_SITE } from './build.ts';

/** A page of every kind, all chapters among them. */
export const pageKinds = (): string[] =>
  [
    '/',
    ...['preface', 'people-city', 'riverside', 'elders', 'housing', 'economy', 'governance', 'coda'].map(
      (c) => `/${c}/`,
    ),
    '/p/12/',
    ...['timeline', 'data', 'index', 'errata', 'about', 'search', 'check'].map((name) => `/${name}/`),
    '/404.html',
  ].filter((path) => path.endsWith('.html') || existsSync(join(ROOT_SITE, path, 'index.html')));
