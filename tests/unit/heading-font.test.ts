import { expect, test } from 'vitest';
import { cutFace } from '../../src/assets/heading-font/subset.ts';

test('a title with a character that the face lacks stops the build', async () => {
  await expect(cutFace('龘')).rejects.toThrow(/lacks “龘”.*make-heading-font/);
});
