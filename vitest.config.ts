import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cutLibraries, DEXIE } from './.ci/cut-libraries.ts';
import { LongestFirst } from './test/longest-first.ts';
import { isLong } from './test/torture/length.ts';

/** Journeys are slow and need real browsers; everything else is quick and needs only Node. */
const JOURNEYS = 'test/browser/journeys/**/*.test.ts';

/** Rooms of tests that leave nothing behind: their files share one world, which saves loading everything for each. */
const SHARING = ['domain', 'files', 'formats', 'sites', 'store'].map((room) => `test/${room}/**/*.test.ts`);

/** Its parts, which its `exports` do not offer; as in `vite.config.ts`. */
const CHRONO = fileURLToPath(new URL('node_modules/chrono-node/dist', import.meta.url));

/** Dexie as it is built, which has less to do at each write. */
const BUILT = {
  plugins: [cutLibraries()],
  resolve: { alias: { 'chrono-node/dist': CHRONO, dexie: DEXIE } },
};

const UNIT = {
  maxWorkers: 2,
  testTimeout: 30_000, // a busy machine is slow, not broken
  server: { deps: { inline: ['dexie'] } }, // what is not inline is not cut
};

export default defineConfig({
  test: {
    globalSetup: 'test/torture/tell-summary.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...BUILT,
        test: { ...UNIT, name: 'unit of one world', include: SHARING, isolate: false },
      },
      {
        ...BUILT,
        test: {
          ...UNIT,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [JOURNEYS, ...SHARING],
        },
      },
      {
        test: {
          name: 'browser',
          include: [JOURNEYS],
          exclude: isLong ? [] : ['test/browser/journeys/torture-archives.test.ts'],
          globalSetup: 'test/browser/before-journeys.ts',
          maxWorkers: 3, // of two cores: much of a journey is waiting
          sequence: { groupOrder: 1 }, // after the others, where all run at once
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
