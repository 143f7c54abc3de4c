import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 300_000,
          // They share nothing that changes, and what they load takes longer than most of them.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{dist,components,browser}/**/*.test.ts'],
          globalSetup: 'tests/support/build.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
