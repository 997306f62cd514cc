import { addDays } from '../../../src/domain/plain-date.ts';
import { alternately } from '../alternately.ts';
import { asked, timeAsk, withBlanks } from '../blank-page.ts';
import type { Measurement } from '../measurement.ts';
import type { RawRequest } from '../raw-worker.ts';

/** How many lines of any kind are looked at. */
const MOST = 1000;

interface Agenda {
  today: object[];
  later: { contactUid: string }[];
}

const LIST = { ask: 'listAgenda', input: {} };

/** The agenda as popup and dashboard ask for it, worker alive, beside raw requests through one message as well. */
export const agenda: Measurement[] = [
  {
    name: 'agenda',
    also: { sizes: true, sqlite: true },
    run: ({ tend, empty, rounds, today }) =>
      withBlanks({ tend, empty }, async (pages) => {
        const { value } = await asked<Agenda>(pages.tend, LIST);
        const shown = value.later.map(({ contactUid }) => contactUid);
        const lines = value.today.length + shown.length;
        const { own, peer, ranges } = await alternately(rounds, {
          own: () => timeAsk(pages.tend, LIST),
          peer: () => timeAsk(pages.empty, { raw: [firstLines(today, lines)] }),
          ranges: () => timeAsk(pages.empty, { raw: sameRanges(today, shown) }),
        });
        const what = 'agenda: today and the first 50 later lines, worker alive';
        return [
          {
            what,
            beside: `one message, raw getAll(range, ${lines})`,
            tend: own,
            peer,
            must: { times: 1.25, growth: 1.3 },
          },
          { what, beside: 'one message, raw requests for all the same ranges', tend: own, peer: ranges },
        ];
      }),
  },
];

/** As many lines that are up. */
function firstLines(today: string, limit: number): RawRequest {
  return { table: 'due', index: '[soft+contactUid]', get: 'getAll', range: upTo(today), limit };
}

/** What Tend looks at for it: all lines with a promise, the keys of who waits and of who comes, the lines shown. */
function sameRanges(today: string, shown: string[]): RawRequest[] {
  const due = { table: 'due' };
  const week: [unknown, unknown] = [[addDays(today, 1)], [addDays(today, 8)]];
  return [
    { ...due, index: '[fixed+contactUid]', get: 'getAll', range: upTo(today), limit: MOST },
    { ...due, index: '[soft+contactUid]', get: 'getAllKeys', range: upTo(today), limit: MOST },
    { ...due, index: '[next+contactUid]', get: 'getAllKeys', range: week, limit: MOST },
    ...shown.map((key): RawRequest => ({ ...due, get: 'get', key })),
  ];
}

/** Days from the first one until that day, which counts; a list that is only begun comes before all that go on. */
export function upTo(today: string): [unknown, unknown] {
  return [[''], [addDays(today, 1)]];
}
