import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safetyOf } from '../../src/offline/response-headers.ts';
import { ROOT_SITE } from '../support/build.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';

/** The headers that a host gives a path which adds up all rules that fit, as `_headers` has them. */
function given(site: string, path: string): Map<string, string[]> {
  const rules = readFileSync(join(site, '_headers'), 'utf8').trim().split('\n\n');
  const headers = new Map<string, string[]>();
  for (const rule of rules) {
    const [glob = '', ...lines] = rule.split('\n');
    const fits = glob.endsWith('*') ? path.startsWith(glob.slice(0, -1)) : path === glob;
    for (const line of fits ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      headers.set(name, [...(headers.get(name) ?? []), value]);
    }
  }
  return headers;
}

test.each([
  ['/', ROOT_SITE],
  [SUB_BASE, SUB_SITE],
])(
  'a host that reads _headers under %s gives every file its policy, and no page one that is not for pages',
  (base, site) => {
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const kinds = { pages: 0, drawings: 0, shared: 0 };
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name).slice(site.length + 1);
      const headers = given(site, base + path);
      const policies = headers.get('Content-Security-Policy') ?? [];
      const expected = safetyOf(`/${path}`);
      expect(headers.get('X-Content-Type-Options'), path).toEqual(['nosniff']);
      if (path.endsWith('.html')) {
        kinds.pages++;
        expect(policies, path).toEqual([expected['Content-Security-Policy']]);
      }
      if (path.endsWith('.svg')) {
        kinds.drawings++;
        expect(policies, path).toContain(expected['Content-Security-Policy']);
      }
      if (path.startsWith('covers/')) {
        kinds.shared++;
        expect(headers.get('Cross-Origin-Resource-Policy'), path).toContain('cross-origin');
      } else expect(headers.get('Cross-Origin-Resource-Policy'), path).toEqual(['same-origin']);
      expect(headers.get('Cache-Control')?.length ?? 0, path).toBeLessThanOrEqual(1);
    }
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(10);
  },
);
