import { addDays } from '../../src/domain/plain-date.ts';
import { countToday } from '../../src/store/agenda.ts';
import { openDatabase } from '../../src/store/database.ts';
import { keepUp, keptUp } from '../../src/store/due-row.ts';

/** Runs in a page of the extension: how long the number on the badge takes, now and at midnights to come. */

/** Keys of one range that the peer counts, and old lines it looks for. */
const KEYS = 100;
const OLD = 200;

type Way = 'count' | 'raw' | 'midnight' | 'rawNight';

/** Requests that walk. */
let steps = 0;
for (const [kind, names] of [
  [IDBCursor, ['continue', 'continuePrimaryKey', 'advance']],
  [IDBObjectStore, ['count']],
  [IDBIndex, ['count']],
] as const)
  for (const name of names) {
    const methods = kind.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    const real = methods[name] as (...given: unknown[]) => unknown;
    methods[name] = function counted(this: unknown, ...given: unknown[]) {
      steps++;
      return real.apply(this, given);
    };
  }

/** Milliseconds of each way, in turn, over so many rounds; each midnight is another one. */
export async function measure(rounds: number, today: string) {
  const db = openDatabase();
  await db.open();
  const raw = db.backendDB();
  const last = addDays(today, rounds + 1);
  const before = await db.due.where('stale').belowOrEqual(last).toArray();
  const told: Record<Way | 'old', number[]> & { steps: number } = {
    count: [],
    raw: [],
    midnight: [],
    rawNight: [],
    old: [],
    steps: 0,
  };
  const time = async (name: Way, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    told[name].push(performance.now() - start);
  };
  await keepUp(db, today);
  for (let round = 0; round < 2; round++) await countToday(db, today); // the first ones read from the disk
  steps = 0;
  for (let round = 0; round < rounds; round++) {
    await time('count', () => countToday(db, today));
    await time('raw', () => keysOf(raw, today));
  }
  for (let round = 0; round < rounds; round++) {
    const day = addDays(today, round + 1);
    const old = await db.due.where('stale').belowOrEqual(day).primaryKeys();
    told.old.push(old.length);
    await time('rawNight', () => rawNight(raw, day));
    await time('midnight', () => keptUp(db, day, () => countToday(db, day)));
  }
  told.steps = steps;
  await db.transaction('rw', [db.due, db.settings], async () => {
    await db.due.bulkPut(before);
    await db.settings.put({ key: 'keptUp', value: today });
  });
  db.close();
  return told;
}

const upTo = (day: string) => IDBKeyRange.bound([''], [day, []]);

function keysOf(raw: IDBDatabase, day: string): Promise<void> {
  const transaction = raw.transaction('due');
  transaction.objectStore('due').index('[soft+contactUid]').getAllKeys(upTo(day), KEYS);
  return complete(transaction);
}

/** What nobody can do without who keeps a line for each day. */
async function rawNight(raw: IDBDatabase, day: string): Promise<void> {
  const looking = raw.transaction('due');
  looking.objectStore('due').index('stale').getAllKeys(IDBKeyRange.upperBound(day), OLD);
  await complete(looking);
  const writing = raw.transaction('settings', 'readwrite', { durability: 'strict' });
  writing.objectStore('settings').put({ key: 'benched', value: day });
  await complete(writing);
  await keysOf(raw, day);
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
