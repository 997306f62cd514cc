import { isLive } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { HandleKey } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import { handlesAt } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';
import { type Action, type Row, type Rows, write } from './write.ts';

/** What one action did to one row: how the row was before it (undefined: it was not there), and after. */
interface Step {
  table: keyof Rows;
  contactUid: string;
  before?: Row | undefined;
  after: Row;
}

/** A row as it is now, and as it is to be again. */
interface Return extends Step {
  now: Row;
  again: Row;
}

/**
 * Takes back one earlier action by its `requestId`; a write like any other, so undoing the undo is the redo.
 * What the action made becomes a tombstone, what it changed is again as it was.
 * @param handle where a panel asks: only what was done about that person, removed meanwhile or not
 * @throws Refusal 'not-found', or 'changed-since' when a later action touched the same
 */
export function undo(
  db: TendDatabase,
  { undoes, handle, ...action }: Action & { undoes: string; handle?: HandleKey | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'undo' }, async (log) => {
    const changes = await db.changes.where('requestId').equals(undoes).toArray();
    if (changes.length === 0) throw new Refusal('not-found');
    if (handle) await insistOnOwn(db, changes, handle);
    const steps = stepsOf(changes);
    const returns = await returnsOf(db, steps, log.at);
    if (steps.length > 0 && returns.length === 0) throw new Refusal('changed-since');
    for (const { table, now, again } of returns) await log.change(table, now, again);
    await insistOnRoom(db, returns);
  });
}

/** A panel may take back only what was done about its person, also after that contact was removed. */
async function insistOnOwn(db: TendDatabase, changes: Change[], handle: HandleKey): Promise<void> {
  const own = new Set((await handlesAt(db, handle)).map(({ contactUid }) => contactUid));
  const foreign = changes.some(({ contactUid }) => contactUid !== undefined && !own.has(contactUid));
  if (foreign) throw new Refusal('not-found');
}

/** Once for each row, the last touched first. */
function stepsOf(changes: Change[]): Step[] {
  const steps = new Map<string, Step>();
  for (const { table, uid, contactUid = '', before, after } of changes) {
    if (table === '') continue; // the marker of an action that changed nothing
    const key = `${table}/${uid}`;
    const first = steps.get(key) ?? { before: before as Row | undefined };
    steps.set(key, { table: table as keyof Rows, contactUid, before: first.before, after: after as Row });
  }
  return [...steps.values()].reverse();
}

/**
 * What goes back. An action about a note or a follow-up only carries its contact and handles along: they go back
 * together, or stay together where one was changed since or other notes or follow-ups live by them.
 */
async function returnsOf(db: TendDatabase, steps: Step[], at: string): Promise<Return[]> {
  const carried = steps.filter(isCarrier);
  const main = steps.filter((step) => !isCarrier(step));
  const own = new Set(main.map(({ after }) => after.uid));
  const mainBack = await untouched(db, main, at);
  if (mainBack.length < main.length) throw new Refusal('changed-since');
  const carriedBack = await untouched(db, carried, at);
  const ends = carriedBack.filter(({ again }) => !isLive(again));
  const needed = await Promise.all(ends.map(({ contactUid }) => hasLiveRowsBut(db, contactUid, own)));
  const staying = carriedBack.length < carried.length || needed.includes(true);
  return staying ? mainBack : [...mainBack, ...carriedBack];
}

function isCarrier({ table }: Step): boolean {
  return table === 'contacts' || table === 'handles';
}

/** Those rows that still are as the action left them. */
async function untouched(db: TendDatabase, steps: Step[], at: string): Promise<Return[]> {
  const rows: (Row | undefined)[] = await Promise.all(
    steps.map(({ table, after }) => db.table(table).get(after.uid)),
  );
  return steps.flatMap((step, index) => {
    const now = rows[index];
    if (now?.updated !== step.after.updated) return [];
    return [{ ...step, now, again: step.before ?? { ...now, deletedAt: at } }];
  });
}

async function hasLiveRowsBut(db: TendDatabase, contactUid: string, own: Set<string>): Promise<boolean> {
  const notes = await newestNotes(db, contactUid, { limit: own.size + 1 });
  const followUps = await db.followUps.where({ contactUid }).toArray();
  return [...notes, ...followUps.filter(isLive)].some(({ uid }) => !own.has(uid));
}

/** What lives again needs its contact, and a handle nobody else has got meanwhile. */
async function insistOnRoom(db: TendDatabase, returns: Return[]): Promise<void> {
  const alive = returns.filter(({ again }) => isLive(again));
  const contacts = await db.contacts.bulkGet([...new Set(alive.map(({ contactUid }) => contactUid))]);
  if (!contacts.every(isLive)) throw new Refusal('changed-since');
  for (const { again } of alive) {
    if (!('service' in again)) continue;
    const others = (await handlesAt(db, again)).filter(
      ({ uid, deletedAt }) => uid !== again.uid && !deletedAt,
    );
    if (others.length > 0) throw new Refusal('changed-since');
  }
}
