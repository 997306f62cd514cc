import { type Answered, answeredBy } from '../domain/answered.ts';
import type { Change } from '../domain/change.ts';
import type { HandleKey } from '../domain/handle.ts';
import { peopleOf } from '../domain/history.ts';
import { isChunk, operationOf } from '../domain/operation.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { isForPanel, ownersOf } from './for-panel.ts';
import { actionBefore, isUndone, seqsOf } from './history.ts';
import { operationTold } from './operation-told.ts';
import { undoFloor } from './turns.ts';
import { takeBack } from './undo.ts';
import { type Action, write } from './write.ts';

/**
 * Takes back the last action of the user that is no undo, was not taken back yet and still has its text; says which it was.
 * @param handle where a panel asks: only what was done about that person
 * Behind a restore it does not reach: the way back from there is to the store of before.
 * Where it is an operation, nothing is written: whoever asks goes on by `undoChunk`.
 * @throws Refusal 'not-found' where nothing is left, or 'changed-since'
 */
export async function undoLast(
  db: TendDatabase,
  { handle, ...action }: Action & { handle?: HandleKey | undefined },
): Promise<Undone> {
  const operation = handle ? undefined : await reading(db, () => lastOperation(db, action.requestId));
  if (operation) return operation;
  const taken = await write(db, { ...action, op: 'undo' }, async (log) => {
    const { last, inBetween } = await lastOf(db, handle);
    const [first] = last;
    if (!first) throw new Refusal('not-found');
    for (const requestId of inBetween) await takeBack(log, requestId, handle);
    await takeBack(log, first.requestId, handle);
    return last;
  });
  return reading(db, async () => told(db, taken ?? (await undoneBy(db, action.requestId)), handle));
}

/** What was taken back, as far as the one who asked may know it. */
export interface Undone {
  op: string;
  /** It was an operation in chunks, which is taken back by chunks; nothing was taken back yet. */
  operation?: string;
  /** Of an operation, what the user calls it. */
  called?: string;
  /** Of an answer, what it was. */
  answered?: Answered;
  /** Whom it was about, where that is one person. A panel is not told: it knows its own, and is to know no other. */
  fullName?: string;
}

async function told(db: TendDatabase, changes: Change[], handle: HandleKey | undefined): Promise<Undone> {
  const { op = '' } = changes[0] ?? {};
  const answered = answeredBy(op, changes);
  const [uid, ...others] = peopleOf(changes);
  const isOne = handle === undefined && uid !== undefined && others.length === 0;
  const { fullName = '' } = (isOne && (await db.contacts.get(uid))) || {};
  return { op, ...(answered && { answered }), ...(fullName && { fullName }) };
}

/** What Tend does at a visit by itself, and would do again at the next one. */
const BY_ITSELF = ['noticeNews', 'joinHandle'];

/** The last action, where it is an operation; not where an earlier try took back something. */
async function lastOperation(db: TendDatabase, requestId: string): Promise<Undone | undefined> {
  if ((await db.changes.where({ requestId }).limit(1).primaryKeys()).length > 0) return undefined;
  const [first] = (await lastOf(db, undefined)).last;
  if (!first || !isChunk(first.requestId)) return undefined;
  const operation = operationOf(first.requestId);
  return { ...(await operationTold(db, operation)), op: first.op, operation };
}

/** What an earlier try took back. */
async function undoneBy(db: TendDatabase, requestId: string): Promise<Change[]> {
  const mine = await db.changes.where({ requestId }).last();
  return mine?.undoes === undefined ? [] : db.changes.where({ requestId: mine.undoes }).toArray();
}

/** The changes of that action; and what Tend did since to the very rows, without which it cannot be taken back. */
async function lastOf(
  db: TendDatabase,
  handle: HandleKey | undefined,
): Promise<{ last: Change[]; inBetween: string[] }> {
  const owners = handle && (await ownersOf(db, handle));
  const seqs = owners && (await seqsOf(db, owners));
  const floor = await undoFloor(db);
  const own: Change[][] = [];
  for (let end = Number.POSITIVE_INFINITY; ; ) {
    const changes = await actionBefore(db, end, seqs);
    const [first] = changes;
    if (!first) return { last: [], inBetween: [] };
    end = first.seq ?? 0;
    if (end <= floor) return { last: [], inBetween: [] };
    // Of an operation's chunk the rest can be taken back.
    const isErased = isChunk(first.requestId)
      ? changes.every(({ erased }) => erased)
      : changes.some(({ erased }) => erased);
    if (first.op === 'undo' || first.table === '' || isErased) continue;
    if (owners && (isChunk(first.requestId) || !isForPanel(changes, owners))) continue; // no panel takes back what is about many
    if (await isUndone(db, first.requestId)) continue;
    if (BY_ITSELF.includes(first.op)) own.push(changes);
    else return { last: changes, inBetween: own.filter((one) => isInTheWay(one, changes)).flatMap(idOf) };
  }
}

function idOf([first]: Change[]): string[] {
  return first ? [first.requestId] : [];
}

/** Of an action that is about nothing but people, groups or addresses: whether a later one changed the same. */
function isInTheWay(later: Change[], changes: Change[]): boolean {
  const carried = ['contacts', 'handles', 'groups'];
  const isCarried = changes.every(({ table }) => carried.includes(table));
  return isCarried && later.some(({ uid }) => changes.some((one) => one.uid === uid));
}
