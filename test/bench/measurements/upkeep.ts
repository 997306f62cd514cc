import { timesOf } from '../alternately.ts';
import { openInside } from '../blank-page.ts';
import type { Measurement } from '../measurement.ts';

/** What a note that is saved takes more because it can be found, by the store's own code in a page of Tend. */
export const upkeep: Measurement[] = [
  {
    name: 'search upkeep',
    also: { sizes: true, sqlite: true },
    async run({ tend, rounds }) {
      const page = await openInside(tend, 'upkeep-inside.ts');
      const told = (await page.evaluate(`inside.upkeep(${rounds})`)) as Record<string, number[]>;
      await page.evaluate('inside.bearWitness()'); // so that the worker finds the store as it knows it
      await page.close();
      await tend.worker.stop();
      const [plain, kept, app, appKept] = ['plain', 'kept', 'app', 'appKept'].map((way) =>
        timesOf(told[way] ?? []),
      ) as [Plain, Plain, Plain, Plain];
      return [
        {
          what: 'search upkeep: a note’s row with its words, the store alone',
          beside: 'its row alone, put in a strict transaction',
          tend: kept,
          peer: plain,
          must: { times: 1.5, growth: 1.3 },
        },
        {
          what: 'search upkeep: a note saved in whole, the store alone',
          beside: 'the same without its words',
          tend: appKept,
          peer: app,
          must: { times: 1.5, growth: 1.3 },
        },
      ];
    },
  },
];

type Plain = ReturnType<typeof timesOf>;
