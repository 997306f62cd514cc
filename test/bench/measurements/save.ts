import { alternately } from '../alternately.ts';
import type { Measurement } from '../measurement.ts';
import { openProfile } from '../views.ts';

/** A note, from the press on the button until it says that it is saved. */
export const save: Measurement[] = [
  {
    name: 'save a note',
    also: { sizes: true, sqlite: true },
    async run({ tend, empty, rounds }) {
      const pages = { tend: await openProfile(tend), empty: await openProfile(empty) };
      const text = (round: number) => `Note ${round} of the benchmark.`;
      const { tend: own, empty: peer } = await alternately(rounds, {
        tend: (round) => tend.save(pages.tend, text(round)),
        empty: (round) => empty.save(pages.empty, text(round)),
      });
      await Promise.all([pages.tend.close(), pages.empty.close()]);
      return [
        {
          what: 'save a note: press → “Saved” painted',
          beside: 'one message, one raw strict transaction of the same rows',
          tend: own,
          peer,
          must: { times: 1.6, growth: 1.3 },
        },
      ];
    },
  },
];
