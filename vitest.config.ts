import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isLong } from './test/torture/length.ts';

/** Journeys are slow and need real browsers; everything else is quick and needs only Node. */
const JOURNEYS = 'test/browser/journeys/**/*.test.ts';

/** Its parts, which its `exports` do not offer; as in `vite.config.ts`. */
const CHRONO = fileURLToPath(new URL('node_modules/chrono-node/dist', import.meta.url));

export default defineConfig({
  test: {
    globalSetup: 'test/torture/tell-summary.ts',
    projects: [
      {
        resolve: { alias: { 'chrono-node/dist': CHRONO } },
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
          exclude: isLong ? [] : ['test/browser/journeys/torture-archives.test.ts'],
          globalSetup: 'test/browser/before-journeys.ts',
          maxWorkers: 3, // of two cores: much of a journey is waiting
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
