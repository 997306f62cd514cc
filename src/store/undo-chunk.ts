import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { chunkId, type OperationState } from '../domain/operation.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { isTaken } from './handles.ts';
import { isUndone } from './history.ts';
import { type Chunk, readOperation, writeChunk } from './operations.ts';
import type { Row } from './rows.ts';
import { hasLiveRowsBut, type Return, returnOf, type Step, stepsOf } from './undo.ts';
import { contactsOf, type Log } from './write.ts';

/** People read at a time where a group's members are looked through. */
const STRETCH = 500;

/**
 * Takes back one chunk of an operation, as a chunk of another one, which is the undo: the last chunk that was not taken
 * back yet, then the one before it, and so on. Each person goes back whole or, where anything of theirs was changed
 * since, stays whole. `counts`: 'people' who went back, 'stayed' who did not.
 * @throws Refusal 'not-found' where the operation did nothing that could be taken back
 */
export async function undoChunk(
  db: TendDatabase,
  { undoes, ...chunk }: Omit<Chunk, 'of' | 'called'> & { undoes: string },
): Promise<OperationState> {
  const of = await reading(db, () => chunksLeft(db, chunk, undoes));
  if (of === 0) throw new Refusal('not-found');
  return writeChunk(db, { ...chunk, of, op: 'undo', undoes }, async (log) => {
    const requestId = chunkId(undoes, of - 1 - chunk.chunk);
    const { back, stayed } = await takeBackPeople(log, requestId);
    return { people: back.size, stayed: stayed.size };
  });
}

/** How many chunks there are to take back: known since the first of them was. */
async function chunksLeft(
  db: TendDatabase,
  { operation, chunk }: Pick<Chunk, 'operation' | 'chunk'>,
  undoes: string,
): Promise<number> {
  const state = await readOperation(db);
  if (state?.operation === operation) return state.of;
  if (chunk > 0) throw new Refusal('operation-over');
  const requests = db.changes.where('requestId').between(chunkId(undoes, 0), `${undoes}0`); // '0' follows '/'
  const last = await requests.last();
  for (let left = last ? Number(last.requestId.slice(-6)) + 1 : 0; left > 0; left--)
    if (!(await isUndone(db, chunkId(undoes, left - 1)))) return left;
  return 0;
}

async function takeBackPeople(
  log: Log,
  requestId: string,
): Promise<{ back: Set<string>; stayed: Set<string> }> {
  const { db } = log;
  log.undoes = requestId;
  const changes = await db.changes.where({ requestId }).toArray();
  const steps = stepsOf(changes.filter(({ erased }) => !erased));
  const rows = await rowsNow(db, steps);
  const returns = steps.map((step, at) => ({ step, back: outOfTrash(returnOf(step, rows[at], log.at)) }));
  const end = changes.at(-1)?.seq ?? 0;

  const stayed = new Set<string>();
  const erased = changes.filter((change) => change.erased).flatMap(({ contactUid }) => contactUid ?? []);
  for (const uid of erased) stayed.add(uid);
  for (const { step, back } of returns) if (!back) for (const uid of ownersOf(step)) stayed.add(uid);
  const alike = returns.flatMap(({ back }) => back ?? []);
  const blocked = await Promise.all(alike.map((one) => isBlocked(db, one, alike, steps, end)));
  for (const [at, isStuck] of blocked.entries())
    if (isStuck) for (const uid of ownersOf(alike[at] as Return)) stayed.add(uid);
  spread(stayed, steps);

  const going = alike.filter((one) => !ownersOf(one).some((uid) => stayed.has(uid)));
  const people = going.filter(({ table }) => table !== 'groups');
  for (const table of new Set(people.map((one) => one.table)))
    await log.changeAll(
      table,
      people.filter((one) => one.table === table).map(({ now, again }) => [now, again] as const) as never,
    );
  for (const one of going.filter(({ table }) => table === 'groups'))
    if (one.again.deletedAt === undefined || !(await hasMembers(db, one.again.uid)))
      await log.change('groups', one.now as never, one.again as never);
  const owners = new Set(steps.flatMap(ownersOf));
  return { back: new Set([...owners].filter((uid) => !stayed.has(uid))), stayed };
}

/** What the operation had made is no more: thousands of people whom nobody deleted would fill the trash. */
function outOfTrash(back: Return | undefined): Return | undefined {
  if (!back || back.before || !back.again.deletedAt) return back;
  return { ...back, again: { ...back.again, undone: true } };
}

/** The rows of these steps as they are now. */
async function rowsNow(db: TendDatabase, steps: Step[]): Promise<(Row | undefined)[]> {
  const now = new Map<string, Row>();
  for (const table of new Set(steps.map((step) => step.table))) {
    const uids = steps.filter((step) => step.table === table).map(({ after }) => after.uid);
    for (const row of (await db.table(table).bulkGet(uids)) as (Row | undefined)[])
      if (row) now.set(row.uid, row);
  }
  return steps.map(({ after }) => now.get(after.uid));
}

function ownersOf({ before, after }: Step): string[] {
  return [...new Set([...contactsOf(after), ...(before ? contactsOf(before) : [])])];
}

/** Who shares a row with somebody who stays, stays too. */
function spread(stayed: Set<string>, steps: Step[]): void {
  const shared = steps.map(ownersOf).filter((owners) => owners.length > 1);
  for (let before = -1; before !== stayed.size; ) {
    before = stayed.size;
    for (const owners of shared)
      if (owners.some((uid) => stayed.has(uid))) for (const uid of owners) stayed.add(uid);
  }
}

/** Whether a row that is as it was left cannot go back all the same: as a person, a handle, or somebody's row. */
async function isBlocked(
  db: TendDatabase,
  { table, again, before, now }: Return,
  all: Return[],
  steps: Step[],
  end: number,
): Promise<boolean> {
  if (table === 'contacts' && again.deletedAt !== undefined) {
    // Where nothing was done about them since, there is nothing else of theirs.
    const [later] = await laterThan(db, again.uid, end);
    if (later === undefined) return false;
    const own = new Set(steps.map(({ after }) => after.uid));
    return hasLiveRowsBut(db, again.uid, own, before !== undefined);
  }
  if (again.deletedAt !== undefined) return false;
  if (
    'service' in again &&
    again.state === 'current' &&
    now.deletedAt !== undefined &&
    (await isTaken(db, again))
  )
    return true;
  const owners = contactsOf(again);
  if (owners.length === 0) return false;
  const there = await Promise.all(
    owners.map(async (uid): Promise<Contact | undefined> => {
      const back = all.find((one) => one.table === 'contacts' && one.again.uid === uid);
      return (back?.again as Contact | undefined) ?? db.contacts.get(uid);
    }),
  );
  return !there.some(isLive);
}

/** A change after that one, by its key alone. */
async function laterThan(db: TendDatabase, uid: string, end: number): Promise<number[]> {
  const [own, others] = await Promise.all([
    db.changes.where({ contactUid: uid }).primaryKeys(),
    db.changes.where({ others: uid }).primaryKeys(),
  ]);
  return [...own, ...others].filter((seq) => seq > end);
}

async function hasMembers(db: TendDatabase, groupUid: string): Promise<boolean> {
  const uids = await db.contacts.where({ groups: groupUid }).primaryKeys();
  for (let at = 0; at < uids.length; at += STRETCH)
    if ((await db.contacts.bulkGet(uids.slice(at, at + STRETCH))).some(isLive)) return true;
  return false;
}
