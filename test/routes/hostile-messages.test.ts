import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../src/background/router.ts';
import { routes } from '../../src/background/routes/index.ts';
import { laterRoutes } from '../../src/background/routes/later.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { SEED } from '../torture/chance.ts';
import { heapInUse } from '../torture/heap.ts';
import { TIME_LIMIT, times } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import {
  addressOf,
  askAs,
  capabilityFor,
  freshBackground,
  fromTab,
  handleOf,
  ownPage,
  storeOf,
} from './asking.ts';
import fake from './fake-browser.ts';
import { ANSWERED, hostileMessages, type Loot } from './hostile-messages.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const mara = fromTab(1, addressOf('mara-okafor'));
const tomas = fromTab(2, addressOf('tomas-brandt'));
const evil = fromTab(3, addressOf('someone-else'));

const MESSAGES = times({ long: 1_000_000, short: 20_000 });

/** By how much the heap may be larger after all messages than after a tenth of them, in MB. */
const GROWTH = 30;

let db: TendDatabase;
let loot: Loot;

beforeEach(async () => {
  db = freshBackground();
  for (const { tab } of [mara, tomas, evil]) fromTab(tab.id, tab.url); // they are open
  await askAs(db, ownPage, 'chooseHome', { home: 'both' });
  const stolen = [await written(mara, 'mara-okafor'), await written(tomas, 'tomas-brandt')];
  const [rows, changes] = await Promise.all([
    Promise.all([db.contacts.toArray(), db.notes.toArray(), db.followUps.toArray()]),
    db.changes.toArray(),
  ]);
  const uids = [...rows.flat().map(({ uid }) => uid), ...changes.map(({ requestId }) => requestId)];
  const own = await written(evil, 'someone-else');
  loot = {
    own,
    handle: handleOf('someone-else'),
    stolen,
    uids,
    others: ['mara-okafor', 'tomas-brandt', 'nobody-yet'].map(handleOf),
  };
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody with a note and a day to get back in touch; gives the capability they were written with. */
async function written(sender: object, vanity: string): Promise<string> {
  const capability = await capabilityFor(db, sender, vanity);
  const asked = () => ({ capability, requestId: crypto.randomUUID() });
  await askAs(db, sender, 'addNote', { ...asked(), text: `secret of ${vanity}` });
  await askAs(db, sender, 'setFollowUp', { ...asked(), due: '2026-12-01', summary: `secret of ${vanity}` });
  return capability;
}

/** All that is kept anywhere. */
async function everything(): Promise<unknown> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return structuredClone([tables, fake.storage.local.values]);
}

test('whatever a page sends, the router answers, and lets through no more than its role', {
  timeout: TIME_LIMIT,
}, async () => {
  const before = await everything();
  const nonsense = fc.record({
    ask: fc.oneof(fc.constantFrom(...Object.keys({ ...routes, ...laterRoutes })), fc.string(), fc.anything()),
    input: fc.anything(),
  });
  const messages = fc.oneof(
    { weight: 3, arbitrary: hostileMessages(loot) },
    { weight: 1, arbitrary: nonsense },
  );
  const sender = evil as unknown as Parameters<typeof answer>[2];
  const secret = [...loot.uids, ...loot.stolen, 'secret of mara-okafor', 'secret of tomas-brandt'];
  const answered = new Set<unknown>();
  let sent = 0;
  let early = 0;
  await fc.assert(
    fc.asyncProperty(messages, async (message) => {
      if (++sent === MESSAGES / 10) early = heapInUse();
      const reply = await answer(storeOf(db), message, sender);
      if (!reply.ok) {
        expect(reply.error.code).not.toBe('internal');
        return;
      }
      answered.add(message.ask);
      const told = JSON.stringify(reply);
      expect(secret.filter((one) => told.includes(one))).toEqual([]);
    }),
    { numRuns: MESSAGES, seed: SEED },
  );
  const late = heapInUse();
  expect(late - early, 'nothing is kept of them').toBeLessThan(GROWTH);
  expect([...answered].filter((ask) => !ANSWERED.includes(ask as string))).toEqual([]);
  expect([...answered].toSorted(), 'and its own panel went on working').toEqual(ANSWERED.toSorted());
  expect(await everything()).toEqual(before);
  vi.useRealTimers(); // the summary tells of what was recorded since it began
  record('hostile messages at the router', {
    messages: sent,
    'MB after a tenth': early,
    'MB at the end': late,
  });
});
