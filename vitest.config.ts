import { defineConfig } from 'vitest/config';

/** Journeys are slow and need real browsers; everything else is quick and needs only Node. */
const JOURNEYS = 'test/browser/journeys/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [JOURNEYS],
        },
      },
      {
        test: {
          name: 'browser',
          include: [JOURNEYS],
          globalSetup: 'test/browser/before-journeys.ts',
          // Two browsers at a time would take the machine from each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
