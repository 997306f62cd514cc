import { isLive } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { HandleKey } from '../domain/handle.ts';
import { chunkId } from '../domain/operation.ts';
import { Refusal } from '../domain/refusal.ts';
import { carriedOf } from './carried.ts';
import type { TendDatabase } from './database.ts';
import { decidedOf, fieldsBack } from './fields-back.ts';
import { isForPanel, ownersOf } from './for-panel.ts';
import { isGroupOfOthers } from './group-of-others.ts';
import { isTaken } from './handles.ts';
import type { Row, Rows } from './rows.ts';
import { rowsOf } from './rows-of.ts';
import { type Action, contactsOf, type Log, write } from './write.ts';

/** What one action did to one row: how the row was before it (undefined: it was not there), and after. */
export interface Step {
  table: keyof Rows;
  before?: Row | undefined;
  after: Row;
  /** Its place in the log. */
  seq: number;
}

/** A row as it is now, and as it is to be again. */
export interface Return extends Step {
  now: Row;
  again: Row;
}

/**
 * Takes back one earlier action by its `requestId`; a write like any other, so undoing the undo is the redo.
 * What the action made becomes a tombstone, what it changed is again as it was.
 * @param handle where a panel asks: only what was done about that person, removed meanwhile or not
 * @throws Refusal 'not-found', or 'changed-since' when a later action touched the same
 */
export async function undo(
  db: TendDatabase,
  { undoes, handle, ...action }: Action & { undoes: string; handle?: HandleKey | undefined },
): Promise<void> {
  await write(db, { ...action, op: 'undo' }, (log) => takeBack(log, undoes, handle));
}

/** Whether it is an operation, whose changes are its chunks'. */
async function isOperation(db: TendDatabase, uid: string): Promise<boolean> {
  return (
    (
      await db.changes
        .where({ requestId: chunkId(uid, 0) })
        .limit(1)
        .primaryKeys()
    ).length > 0
  );
}

/** Takes back an earlier action as the whole matter of this one, which is an undo. */
export async function takeBack(log: Log, undoes: string, handle: HandleKey | undefined): Promise<void> {
  const { db } = log;
  log.undoes = undoes;
  const changes = await db.changes.where('requestId').equals(undoes).toArray();
  if (changes.length === 0 && (await isOperation(db, undoes))) throw new Refusal('in-chunks');
  if (changes.length === 0 || changes.some(({ erased }) => erased)) throw new Refusal('not-found');
  if (handle) await insistOnOwn(db, changes, handle);
  const steps = stepsOf(changes);
  const returns = await returnsOf(db, steps, log.at);
  if (steps.length > 0 && returns.length === 0) throw new Refusal('changed-since');
  for (const { table, now, again } of returns) await log.change(table, now, again);
  // An import in pages is taken back page by page: the person of these rows may come back with the next one.
  if (changes[0]?.op === 'mergeRows') await insistOnFreeHandles(db, returns);
  else await insistOnRoom(db, returns);
}

async function insistOnOwn(db: TendDatabase, changes: Change[], handle: HandleKey): Promise<void> {
  const isNothing = changes.every(({ table }) => table === ''); // the action changed nothing
  if (!isNothing && !isForPanel(changes, await ownersOf(db, handle))) throw new Refusal('not-found');
}

/** Once for each row, the last touched first. */
export function stepsOf(changes: Change[]): Step[] {
  const steps = new Map<string, Step>();
  for (const { seq = 0, table, uid, before, after } of changes) {
    if (table === '') continue; // the marker of an action that changed nothing
    const key = `${table}/${uid}`;
    const first = steps.get(key) ?? { before: before as Row | undefined };
    steps.set(key, { table: table as keyof Rows, before: first.before, after: after as Row, seq });
  }
  return [...steps.values()].reverse();
}

/**
 * What goes back. An action about a note or a follow-up only carries its contact, groups and handles along, and the
 * follow-ups of events that somebody new was met at: they go back together, or stay together where one was changed
 * since, or where other rows live by a contact that would end. A group that others have joined since stays.
 */
async function returnsOf(db: TendDatabase, steps: Step[], at: string): Promise<Return[]> {
  const decided = decidedOf(steps);
  const carried = carriedOf(steps).filter((step) => step !== decided);
  const main = steps.filter((step) => !carried.includes(step));
  const own = new Set(steps.map(({ after }) => after.uid));
  const mainBack = await untouched(db, main, at, decided);
  if (mainBack.length < main.length) throw new Refusal('changed-since');
  const alike = await untouched(db, carried, at);
  const joined = await Promise.all(alike.map((one) => isGroupOfOthers(db, one, own)));
  const carriedBack = alike.filter((_, index) => !joined[index]);
  const ends = carriedBack.filter(({ table, again }) => table === 'contacts' && !isLive(again));
  const needed = await Promise.all(
    ends.map(({ again, before }) => hasLiveRowsBut(db, again.uid, own, before !== undefined)),
  );
  const staying = alike.length < carried.length || needed.includes(true);
  return staying ? mainBack : [...mainBack, ...carriedBack];
}

/** Those rows that still are as the action left them; of `decided` what it changed is enough. */
async function untouched(db: TendDatabase, steps: Step[], at: string, decided?: Step): Promise<Return[]> {
  const rows: (Row | undefined)[] = await Promise.all(
    steps.map(({ table, after }) => db.table(table).get(after.uid)),
  );
  return steps.flatMap((step, index) => {
    const now = rows[index];
    return returnOf(step, now, at) ?? (step === decided ? fieldsBack(step, now) : undefined) ?? [];
  });
}

/** How a row goes back; undefined where it is not as the action left it. */
export function returnOf(step: Step, now: Row | undefined, at: string): Return | undefined {
  if (!now || !isAlike(now, step.after)) return undefined;
  return { ...step, now, again: step.before ?? { ...now, deletedAt: at } };
}

/**
 * Whether a row is as it was then, whatever its stamp: what was changed since and taken back is no change, so that one
 * action after the other can be taken back.
 */
export function isAlike(now: Row, then: Row): boolean {
  return JSON.stringify({ ...now, updated: '' }) === JSON.stringify({ ...then, updated: '' });
}

/** @param removes they were removed before: then what others who are kept took part in is left to those */
export async function hasLiveRowsBut(
  db: TendDatabase,
  contactUid: string,
  own: Set<string>,
  removes: boolean,
): Promise<boolean> {
  const { answers: _, ...rows } = await rowsOf(db, contactUid);
  const left = Object.values(rows)
    .flat()
    .filter(({ uid }) => !own.has(uid));
  if (!removes) return left.length > 0;
  for (const row of left) {
    const others = contactsOf(row).filter((uid) => uid !== contactUid);
    if (!(await db.contacts.bulkGet(others)).some(isLive)) return true;
  }
  return false;
}

/** What lives again needs its contact, and a current handle that nobody else has got meanwhile. */
export async function insistOnRoom(db: TendDatabase, returns: { again: Row }[]): Promise<void> {
  const alive = returns.filter(({ again }) => isLive(again));
  const owners = new Set(alive.flatMap(({ again }) => contactsOf(again)));
  const contacts = (await db.contacts.bulkGet([...owners])).filter((one) => one !== undefined);
  // What is somebody's who turned out to be another one is that one's now: the merge goes back first.
  if (contacts.some(({ mergedInto }) => mergedInto)) throw new Refusal('changed-since');
  const living = new Set(contacts.filter(isLive).map(({ uid }) => uid));
  const hasRoom = alive.every(({ again }) => {
    const whose = contactsOf(again);
    return whose.length === 0 || whose.some((uid) => living.has(uid));
  });
  if (!hasRoom) throw new Refusal('changed-since');
  await insistOnFreeHandles(db, alive);
}

async function insistOnFreeHandles(db: TendDatabase, returns: { again: Row }[]): Promise<void> {
  for (const { again } of returns) {
    if (!('service' in again && again.state === 'current' && isLive(again))) continue;
    if (await isTaken(db, again)) throw new Refusal('changed-since');
  }
}
