import { alternately, timesOf } from '../alternately.ts';
import { asked, openBlank, timeAsk, withBlanks } from '../blank-page.ts';
import type { Contestant } from '../contestant.ts';
import { extensionMemory } from '../extension-memory.ts';
import { FEW } from '../fresh-tend.ts';
import { SIZES } from '../ground.ts';
import type { Comparison, Limits, Measurement } from '../measurement.ts';
import { common, matched, sought } from '../sought.ts';
import { longestTask } from '../trace.ts';

const search = (text: string) => ({ ask: 'search', input: { text } });
const wordsOf = (text: string) => text.toLowerCase().split(' ');

/** A word with a slip in it no scan finds. */
const TYPO = 'a typo';

/** A scan takes as much longer as there is more to scan: beside it only where much is kept. */
const WARM: Limits = { p95: 50 };
const WARM_IN_MUCH: Limits = { times: 1, ...WARM };

/** How long a worker has to throw away what it can, in milliseconds. */
const REST = 3000;

/** Finding people by anything ever written about them, and what that takes of memory; worker alive. */
export const searches: Measurement[] = [
  {
    name: 'search, warm',
    also: { sizes: true, sqlite: true },
    run: ({ tend, empty, rounds, size }) =>
      withBlanks({ tend, empty }, async (pages) => {
        const isMuch = SIZES[size].contacts >= SIZES.full.contacts;
        const textOf = (kind: string, round: number) =>
          (({ ...sought(round), ...common(round) }) as Record<string, string>)[kind] ?? '';
        const kinds = Object.keys({ ...sought(0), ...common(0) });
        const lines: Comparison[] = [];
        for (const kind of kinds) {
          const { own, peer } = await alternately(rounds, {
            own: (round) => timeAsk(pages.tend, search(textOf(kind, round))),
            peer: (round) => timeAsk(pages.empty, { scan: wordsOf(textOf(kind, round)) }),
          });
          lines.push({
            what: `search, warm: ${kind}`,
            beside: kind === TYPO ? '' : 'one message, a scan of cached lower-case text',
            tend: own,
            ...(kind !== TYPO && { peer }),
            must: kind !== TYPO && isMuch ? WARM_IN_MUCH : WARM,
          });
        }
        const longest = await longestTask(pages.tend, async () => {
          for (let round = 0; round < rounds; round++)
            for (const kind of kinds) await asked(pages.tend, search(textOf(kind, round)));
        });
        lines.push({
          what: `search, warm: the longest task of the worker`,
          beside: '',
          tend: timesOf([longest]),
          must: { median: 50 },
        });
        return lines;
      }),
  },
  {
    name: 'whom a text is about',
    also: { sizes: true },
    run: ({ tend, empty, rounds }) =>
      withBlanks({ tend, empty }, async (pages) => {
        const taken: Record<string, number[]> = {};
        for (let round = -2; round < rounds; round++)
          for (const [kind, text] of Object.entries(matched())) {
            const time = await timeAsk(pages.tend, { ask: 'whoMatches', input: { text } });
            if (round >= 0) taken[kind] = [...(taken[kind] ?? []), time];
          }
        return Object.entries(taken).map(([kind, all]) => ({
          what: `whom it is about: ${kind}`,
          beside: '',
          tend: timesOf(all),
          must: { p95: 50 },
        }));
      }),
  },
  {
    name: 'memory at rest',
    async run({ tend, empty, coldRounds }) {
      const texts = Array.from({ length: 10 }, (_, round) => Object.values(sought(round))).flat();
      const setting = { ask: 'readFilters', input: {} };
      const ways = {
        searched: () => resting(tend, [setting, ...texts.map(search)]),
        idle: () => resting(tend, [setting]),
        nothing: () => resting(empty, [{ echo: '' }]),
      };
      const { searched, idle, nothing } = await alternately(Math.min(FEW, coldRounds), ways, 0);
      const what = `memory of the worker at rest, after ${texts.length} searches`;
      return [
        {
          what,
          beside: 'the same worker that read one setting',
          unit: 'MB',
          tend: searched,
          peer: idle,
          must: { more: 20 },
        },
        { what, beside: 'an empty worker', unit: 'MB', tend: searched, peer: nothing },
      ];
    },
  },
];

/** What a worker that was asleep has taken once it rests, after such questions. */
async function resting(one: Contestant, messages: Parameters<typeof timeAsk>[1][]): Promise<number> {
  await one.worker.stop();
  const page = await openBlank(one);
  for (const message of messages) await asked(page, message);
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, REST));
  return extensionMemory(one.running);
}
