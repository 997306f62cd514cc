import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt, type SeenHandle } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import type { Rows } from '../../src/store/rows.ts';
import { type Action, write } from '../../src/store/write.ts';
import * as people from '../domain/people.ts';
import { action, freshStore, ivo, mara, person, shows } from './fresh-store.ts';

export const zofia = person('zofia-wrona');

const NAMES = [
  [mara, 'Mara Okafor'],
  [ivo, 'Ivo Lindqvist'],
  [zofia, 'Zofia Wrona'],
] as const;

/** A store with Mara, Ivo and Zofia, each with a note. */
export async function withThree() {
  const db = freshStore();
  for (const [handle, fullName] of NAMES)
    await addNote(db, { ...action(), ...shows(handle, { fullName }), text: `About ${fullName}.` });
  const [maraUid, ivoUid, zofiaUid] = await Promise.all([mara, ivo, zofia].map((one) => uidAt(db, one)));
  return { db, maraUid: maraUid ?? '', ivoUid: ivoUid ?? '', zofiaUid: zofiaUid ?? '' };
}

async function uidAt(db: TendDatabase, handle: SeenHandle): Promise<string> {
  return (await contactAt(db, handle))?.uid ?? '';
}

/** Puts rows into the store in one action, as a verb would. */
export async function put(
  db: TendDatabase,
  op: string,
  rows: { [Name in keyof Rows]?: Rows[Name][] },
): Promise<Action> {
  const done = action();
  await write(db, { ...done, op }, async (log) => {
    for (const [table, list] of Object.entries(rows))
      for (const row of list) await log.add(table as keyof Rows, row as never);
  });
  return done;
}

/** Changes one row, or removes it. */
export async function alter<Name extends keyof Rows>(
  db: TendDatabase,
  op: string,
  table: Name,
  uid: string,
  change: Partial<Rows[Name]> | 'remove',
): Promise<Action> {
  const done = action();
  await write(db, { ...done, op }, async (log) => {
    const row = (await db.table(table).get(uid)) as Rows[Name];
    if (change === 'remove') await log.remove(table, row);
    else await log.change(table, row, { ...row, ...change });
  });
  return done;
}

/** A time that people met, with a uid and words of its own. */
export function met(uid: string, ...participants: string[]) {
  return people.interaction({ uid, participants, text: `Spoke of ${uid}.` });
}
