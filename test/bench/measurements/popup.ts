import { alternately } from '../alternately.ts';
import type { Contestant } from '../contestant.ts';
import type { Also, Limits, Measurement } from '../measurement.ts';
import { paintFirstPopup, paintPopup } from '../views.ts';

interface Way {
  paint(one: Contestant): Promise<number>;
  isCold?: true;
  also: Also;
  must?: Limits;
}

const WAYS: Record<string, Way> = {
  'worker alive': { paint: (one) => paintPopup(one, 'alive'), also: { sizes: true, sqlite: true } },
  'worker stopped': {
    paint: (one) => paintPopup(one, 'stopped'),
    isCold: true,
    also: { sizes: true, sqlite: true },
    must: { times: 1.25 },
  },
  'worker stopped, after a change': {
    paint: async (one) => {
      await forget(one);
      return paintPopup(one, 'stopped');
    },
    isCold: true,
    also: { sizes: true, sqlite: true },
    must: { times: 1.25 },
  },
  'right after browser start': {
    paint: paintFirstPopup,
    isCold: true,
    also: { sqlite: true },
    must: { times: 1.2 },
  },
};

/** Takes from Tend what its popup drew last, as every change does. */
async function forget({ running }: Contestant): Promise<void> {
  const inside = await running.openExtensionPage('manifest.json');
  await inside.evaluate(() => chrome.storage.session.remove('agenda'));
  await inside.close();
}

/** The popup, from the click until its lines are painted. It is opened as a tab: no driver times the real one. */
export const popup: Measurement[] = Object.entries(WAYS).map(
  ([when, { paint, isCold, also, ...limits }]) => ({
    name: `popup, ${when}`,
    also,
    async run({ tend, empty, rounds, coldRounds }) {
      const { tend: own, empty: peer } = await alternately(isCold ? coldRounds : rounds, {
        tend: () => paint(tend),
        empty: () => paint(empty),
      });
      const what = `popup: click → lines painted, ${when}`;
      return [{ what, beside: 'an empty popup: one message, one text node', tend: own, peer, ...limits }];
    },
  }),
);
