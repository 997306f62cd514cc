import { readWitness, writeWitness } from '../../src/background/witness-file.ts';
import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { type ContactRows, dueOf } from '../../src/domain/due.ts';
import type { Text } from '../../src/domain/text.ts';
import { openDatabase, type TendDatabase, VERSION } from '../../src/store/database.ts';
import { nameStore, readFound } from '../../src/store/epoch.ts';
import { countRows } from '../../src/store/kept-rows.ts';
import { takeNew } from '../../src/store/text-of-new.ts';
import type { Size } from './ground.ts';
import { inventedPerson, visitedPerson } from './invented-person.ts';
import { NAMES } from './visited.ts';

/** Runs in a page of the extension: fills its store, as Tend itself would have written it. */

/** People written in one transaction. */
const STRETCH = 500;

/** How many people are in the store so far. */
export let filled = 0;

/** Fills a new store of that name with invented people, their lines and what they are found by. */
export async function fill(size: Size, today: string, name: string): Promise<void> {
  const db = openDatabase(name);
  const visited = Object.entries(NAMES);
  for (let from = 0; from < size.contacts; from += STRETCH) {
    const many = Math.min(STRETCH, size.contacts - from);
    await add(
      db,
      Array.from({ length: many }, (_, at) => inventedPerson(from + at, size, today)),
      from + 1,
      today,
    );
    filled = from + many;
  }
  await add(
    db,
    visited.map(([vanity, fullName], at) => visitedPerson(at, vanity, fullName, today)),
    size.contacts + 1,
    today,
  );
  // What was there before needs no change for each row; the log only has to have a place to go on from.
  const at = `${today}T00:00:00.000Z`;
  await db.changes.add({
    at,
    requestId: crypto.randomUUID(),
    op: 'keepContact',
    table: '',
    uid: '',
  } as never);
  await db.settings.put({ key: 'keptUp', value: today });
  db.close();
}

/** @param number of the first of them among the texts */
function add(db: TendDatabase, people: ContactRows[], number: number, today: string): Promise<unknown> {
  const texts = new Map<number, Text>();
  for (const [at, rows] of people.entries()) takeNew(texts, rows, number + at);
  return db.transaction('rw', db.tables, () =>
    Promise.all([
      db.contacts.bulkAdd(people.map(({ contact }): Contact => contact)),
      db.handles.bulkAdd(people.flatMap(({ handles }) => handles)),
      db.notes.bulkAdd(people.flatMap(({ notes }) => notes)),
      db.interactions.bulkAdd(people.flatMap(({ interactions }) => interactions)),
      db.followUps.bulkAdd(people.flatMap(({ followUps }) => followUps)),
      db.due.bulkAdd(people.map((rows) => dueOf({ ...bareRows(rows.contact), ...rows }, today))),
      db.texts.bulkAdd([...texts.values()]),
    ]),
  );
}

/** Writes the witness of what is there, as after the last write and a snapshot just now: none is due for an hour. */
export async function bearWitness(): Promise<void> {
  const db = openDatabase();
  const [epoch, { seq = 0 }] = [await nameStore(db, crypto.randomUUID()), await readFound(db)];
  const known = await readWitness();
  const tally = known?.seq === seq ? known.tally : await countRows(db);
  db.close();
  const snapshot = { at: new Date().toISOString(), seq };
  await writeWitness({ database: 'tend', epoch, version: VERSION, seq, tally, earlier: [], snapshot });
}
