import { defineConfig } from 'vitest/config';

/** Journeys are slow and need real browsers; everything else is quick and needs only Node. */
const JOURNEYS = 'test/browser/journeys/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/torture/tell-summary.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [JOURNEYS],
          maxWorkers: 2,
          testTimeout: 30_000, // a busy machine is slow, not broken
        },
      },
      {
        test: {
          name: 'browser',
          include: [JOURNEYS],
          globalSetup: 'test/browser/before-journeys.ts',
          // Much of a journey is waiting; more browsers than two would take the machine from each other.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
