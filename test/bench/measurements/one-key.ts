import { alternately } from '../alternately.ts';
import { timeAsk, withBlanks } from '../blank-page.ts';
import { SIZES } from '../ground.ts';
import { base, nameAt, someWords, uidOf } from '../invented-words.ts';
import type { Measurement } from '../measurement.ts';
import { ONE_KEY } from '../raw-worker.ts';

/** Profiles put into the peer at a time. */
const STRETCH = 5000;

/** Where others keep everything as one object, each save reads and writes all of it. */
export const oneKey: Measurement[] = [
  {
    name: 'save beside one key',
    also: { sizes: true },
    run: ({ tend, empty, coldRounds, size }) =>
      withBlanks({ tend, empty }, async (pages) => {
        const { contacts, notes } = SIZES[size];
        await pages.empty.evaluate('window.all = {}');
        for (let from = 0; from < contacts; from += STRETCH) {
          const some = Array.from({ length: Math.min(STRETCH, contacts - from) }, (_, at) => [
            base(1, from + at).uid,
            {
              name: nameAt(from + at),
              headline: someWords(6),
              notes: Array.from({ length: Math.floor(notes / contacts) }, () => ({
                at: 0,
                text: someWords(32),
              })),
            },
          ]);
          await pages.empty.evaluate(`Object.assign(all, ${JSON.stringify(Object.fromEntries(some))})`);
        }
        await pages.empty.evaluate(`chrome.storage.local.set({ ${ONE_KEY}: all })`);
        const text = someWords(32);
        const { own, peer } = await alternately(coldRounds, {
          own: (round) =>
            timeAsk(pages.tend, {
              ask: 'addNote',
              input: { requestId: crypto.randomUUID(), contactUid: uidOf(1, round + 10), text },
            }),
          peer: (round) => timeAsk(pages.empty, { oneKey: { profile: uidOf(1, round + 10), text } }),
        });
        await pages.empty.evaluate(`chrome.storage.local.remove('${ONE_KEY}')`);
        return [
          {
            what: 'save a note, asked of the worker',
            beside: 'one message, all of it under one key in storage.local',
            tend: own,
            peer,
            must: size === 'full' ? { times: 1 / 500 } : {},
          },
        ];
      }),
  },
];
