import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INKS } from '../../src/assets/inks.ts';

test('the inks of the drawings are those of the pages, in light and in dark', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const dark: Record<string, string> = INKS.dark;
  for (const [name, light] of Object.entries(INKS.light))
    expect(css).toContain(`--color-${name}: light-dark(${light}, ${dark[name]});`);
});
