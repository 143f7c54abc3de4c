import { defineConfig } from 'vitest/config';

/** Takes minutes; `npm run test:all` only. */
const LONG = ['tests/browser/pdf.test.ts', 'tests/serving/**/*.test.ts', 'tests/install/**/*.test.ts'];

export default defineConfig({
  test: {
    // One more than the two cores: a test of a page waits for half of its time.
    maxWorkers: 3,
    projects: [
      {
        // The code, on fixtures.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          // They share nothing that changes, and what they load takes longer than most of them.
          isolate: false,
        },
      },
      {
        // This edition and the finished pages. Each file imports the site that it reads, and has it built (tests/support/built-site.ts).
        test: {
          name: 'site',
          include: ['tests/{edition,dist,components,browser}/**/*.test.ts'],
          exclude: LONG,
          globalSetup: 'tests/support/browser.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'long',
          include: LONG,
          globalSetup: 'tests/support/browser.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
