import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INKS } from '../../src/assets/inks.ts';

test('the inks of the drawings are those of the pages, in light and in dark', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  for (const scheme of ['light', 'dark'] as const)
    for (const [name, colour] of Object.entries(INKS[scheme])) expect(css).toContain(`--color-${name}: ${colour};`);
});
