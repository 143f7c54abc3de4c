import { defineConfig } from 'vitest/config';

/** `npm run test:serving`, apart from `npm test`: it installs nginx and Caddy. */
export default defineConfig({
  test: { include: ['tests/serving/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
