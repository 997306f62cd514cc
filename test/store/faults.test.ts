import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { chooseHome, setPanelShape } from '../../src/store/settings.ts';
import { SEED } from '../torture/chance.ts';
import { isLong } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import { everyErasing, everyWrite, type Furnished, furnished } from './every-write.ts';
import { type Fault, withFault } from './failing-requests.ts';
import { action, everything, mara, visible } from './fresh-store.ts';

type Once = (store: Furnished) => Promise<void>;

const simple: Record<string, Once> = {
  saveDraft: ({ db }) =>
    saveDraft(db, { handle: mara, place: 'page:s:1', box: 'note', text: 'Half a note', at: '' }),
  'saveDraft of nothing': ({ db }) =>
    saveDraft(db, { handle: mara, place: 'page:s:1', box: 'note', text: '', at: '' }),
  chooseHome: ({ db }) => chooseHome(db, 'both'),
  setPanelShape: ({ db }) => setPanelShape(db, { collapsed: true }),
};

const writes: [string, () => Once][] = [
  ...Object.entries({ ...everyWrite, ...everyErasing }).map(([name, once]): [string, () => Once] => [
    name,
    () => {
      const asked = action();
      return (store) => once(store, asked);
    },
  ]),
  ...Object.entries(simple).map(([name, once]): [string, () => Once] => [name, () => once]),
];

/** What a person sees, without what is random or told by the clock. */
async function seen({ db }: Furnished): Promise<Record<string, string[]>> {
  const random = /[0-9a-f]{8}-[0-9a-f-]{27}|"(created|updated)":"[^"]*"/g;
  const told = (rows: unknown[]) => rows.map((row) => JSON.stringify(row).replaceAll(random, '')).sort();
  return Object.fromEntries(Object.entries(await visible(db)).map(([table, rows]) => [table, told(rows)]));
}

/** Makes the store again what it was: to furnish another for every request would take most of the time. */
async function putBack({ db }: Furnished, before: Record<string, unknown[]>): Promise<void> {
  const now = await everything(db);
  const changed = db.tables.filter(({ name }) => !isDeepStrictEqual(now[name], before[name]));
  await db.transaction('rw', changed, async () => {
    for (const table of changed) {
      await table.clear();
      await table.bulkAdd(structuredClone(before[table.name] ?? []));
    }
  });
}

/** The code of a refusal; anything else is a fault of its own. */
function codeOf(cause: unknown): string {
  if (cause instanceof Refusal) return cause.code;
  throw cause;
}

let failed = 0;
afterAll(() => {
  record('request N of a transaction fails, for every N', {
    writes: writes.length,
    [isLong ? 'requests that failed, in three ways' : 'requests that failed, in one of three ways']: failed,
    'left half done': 0,
  });
});

const FAULTS: Fault[] = ['error', 'throw', 'abort'];

/** In the long run each way; else one, another with every request and every seed. */
const faultsOf = (nth: number): Fault[] =>
  isLong ? FAULTS : FAULTS.filter((_, way) => (SEED + nth + way) % 3 === 0);

test.for(writes)('%s: a failing request leaves the store as it was', async ([name, begin]) => {
  const whole = await furnished(name);
  const requests = await withFault(0, 'error', () => begin()(whole));
  const done = await seen(whole);
  expect(requests).toBeGreaterThan(0);
  const store = await furnished(name);
  const before = await everything(store.db);
  for (let nth = 1; nth <= requests; nth++)
    for (const fault of faultsOf(nth)) {
      failed++;
      const which = `request ${nth} of ${requests} (${fault}, TEND_SEED=${SEED})`;
      const once = begin();
      let told = '';
      const asked = await withFault(nth, fault, async () => {
        told = await once(store).then(() => 'done', codeOf);
      });
      if (asked < nth) {
        // A text found the first place free that another had in the store that was counted: then all was done.
        expect({ told, seen: await seen(store) }, which).toEqual({ told: 'done', seen: done });
        await putBack(store, before);
        continue;
      }
      expect(told, which).toBe('store-failed');
      expect(await everything(store.db), which).toEqual(before);
      await once(store);
      expect(await seen(store), `the retry after ${which}`).toEqual(done);
      await putBack(store, before);
    }
  whole.db.close(); // Dexie keeps every open store in a list
  store.db.close();
});
