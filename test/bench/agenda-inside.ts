import type { Cadence } from '../../src/domain/cadence.ts';
import { dueOf } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { countToday, readAgenda } from '../../src/store/agenda.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { rowsAround } from '../../src/store/rows-around.ts';
import { chanceFrom } from '../torture/chance.ts';

/** Runs in a page of a real browser, put there by `agenda.ts`: a large store, and how long its agenda takes. */

const TODAY = '2026-11-22';
const STRETCH = 2000;
const LIMIT = 1000;
const FEW = 100;

export interface Size {
  contacts: number;
  interactions: number;
  followUps: number;
  /** Of the contacts, those with a rhythm of their own. */
  rhythms: number;
}

const UNITS: Cadence[] = [
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 1, unit: 'year' },
];

/** Fills a new store; every line is derived as Tend derives it. */
export async function fill({ contacts, interactions, followUps, rhythms }: Size): Promise<void> {
  const db = openDatabase();
  const chance = chanceFrom(5);
  const uid = (of: string, at: number) => `${of}-${String(at).padStart(6, '0')}`;
  const base = (of: string, at: number) => {
    const moment = `${addDays(TODAY, -1000 + (at % 900))}T09:00:00.000Z`;
    return { uid: uid(of, at), created: moment, updated: moment };
  };
  await inStretches(
    contacts,
    (at) =>
      db.contacts.add({
        ...base('contact', at),
        fullName: `Person ${at}`,
        phase: 'maintain',
        importance: (at % 4) as 0 | 1 | 2 | 3,
        tracked: true,
        fieldSource: {},
        ...(at < rhythms && { cadence: chance.pick(UNITS), cadenceSince: '2025-01-01' }),
      }),
    db,
  );
  await inStretches(
    interactions,
    (at) =>
      db.interactions.add({
        ...base('talk', at),
        participants: [uid('contact', chance.below(contacts))],
        on: addDays(TODAY, -chance.below(1500)),
        kind: 'message',
        direction: at % 2 ? 'in' : 'out',
        touch: true,
        text: 'About the drawings of the lock, and when they would be ready.',
      }),
    db,
  );
  await inStretches(
    followUps,
    (at) =>
      db.followUps.add({
        ...base('reminder', at),
        contactUid: uid('contact', chance.below(contacts)),
        summary: 'send the drawings',
        reason: 'promise',
        due: addDays(TODAY, at < 40 ? -at : 1 + chance.below(1000)),
        status: 'needs-action',
      }),
    db,
  );
  await inStretches(
    contacts,
    async (at) => {
      const contact = await db.contacts.get(uid('contact', at));
      if (contact) await db.due.put(dueOf(await rowsAround(db, contact), TODAY));
    },
    db,
  );
  db.close();
}

async function inStretches(
  many: number,
  put: (at: number) => PromiseLike<unknown>,
  db: TendDatabase,
): Promise<void> {
  for (let from = 0; from < many; from += STRETCH)
    await db.transaction('rw', db.tables, async () => {
      for (let at = from; at < Math.min(many, from + STRETCH); at++) await put(at);
    });
}

/** Medians in milliseconds over so many rounds, one after the other in each; and what there was to read. */
export async function measure(
  rounds: number,
): Promise<{ medians: Record<string, number>; read: Record<string, number> }> {
  const db = openDatabase();
  await db.open();
  const raw = db.backendDB();
  const agenda = await readAgenda(db, { today: TODAY });
  const free = agenda.today.length;
  const works: Record<string, () => Promise<unknown>> = {
    'listAgenda: keepUp and readAgenda': async () => {
      await keepUp(db, TODAY);
      await readAgenda(db, { today: TODAY });
    },
    'raw getAll and getAllKeys of the same ranges': () =>
      rawRanges(
        raw,
        agenda.later.map(({ contactUid }) => contactUid),
      ),
    countToday: () => countToday(db, TODAY),
    'raw getAllKeys of its ranges': () => rawKeys(raw),
  };
  const times = new Map<string, number[]>();
  const time = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) await time(name, work);
  // By itself: what it leaves behind slows down whatever comes after it.
  for (let round = 0; round < 5; round++)
    await time('every line, for comparison', async () => db.due.toArray());
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return {
    medians: Object.fromEntries([...times].map(([name, all]) => [name, middle(all)])),
    read: { today: free, later: agenda.laterCount, shown: agenda.later.length, lines: await db.due.count() },
  };
}

const upTo = (day: string) => IDBKeyRange.bound([''], [day, []]);
const week = IDBKeyRange.bound([TODAY, []], [addDays(TODAY, 7), []]);

function rawRanges(raw: IDBDatabase, shown: string[]): Promise<void> {
  return inOne(raw, (due) => {
    due.index('[fixed+contactUid]').getAll(upTo(TODAY), LIMIT);
    due.index('[soft+contactUid]').getAllKeys(upTo(TODAY), LIMIT);
    due.index('[next+contactUid]').getAllKeys(week, LIMIT);
    for (const uid of shown) due.get(uid);
  });
}

function rawKeys(raw: IDBDatabase): Promise<void> {
  return inOne(raw, (due) => {
    due.index('[fixed+contactUid]').getAllKeys(upTo(TODAY), LIMIT);
    due.index('[soft+contactUid]').getAllKeys(upTo(TODAY), FEW);
  });
}

function inOne(raw: IDBDatabase, ask: (due: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction('due');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    ask(transaction.objectStore('due'));
  });
}
