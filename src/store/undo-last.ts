import type { Change } from '../domain/change.ts';
import type { HandleKey } from '../domain/handle.ts';
import { peopleOf } from '../domain/history.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { actionBefore, isUndone, seqsOf } from './history.ts';
import { undoFloor } from './turns.ts';
import { ownersOf, takeBack } from './undo.ts';
import { type Action, write } from './write.ts';

/**
 * Takes back the last action that is no undo, was not taken back yet and still has its text; says which it was.
 * @param handle where a panel asks: only what was done about that person
 * Behind a restore it does not reach: the way back from there is to the store of before.
 * @throws Refusal 'not-found' where nothing is left, or 'changed-since'
 */
export async function undoLast(
  db: TendDatabase,
  { handle, ...action }: Action & { handle?: HandleKey | undefined },
): Promise<{ op: string }> {
  const op = await write(db, { ...action, op: 'undo' }, async (log) => {
    const last = await lastOf(db, handle);
    if (!last) throw new Refusal('not-found');
    await takeBack(log, last.requestId, handle);
    return last.op;
  });
  return { op: op ?? (await reading(db, () => undoneBy(db, action.requestId)))?.op ?? '' };
}

/** What an earlier try took back. */
async function undoneBy(db: TendDatabase, requestId: string): Promise<Change | undefined> {
  const mine = await db.changes.where({ requestId }).first();
  return mine?.undoes === undefined ? undefined : db.changes.where({ requestId: mine.undoes }).first();
}

async function lastOf(db: TendDatabase, handle: HandleKey | undefined): Promise<Change | undefined> {
  const seqs = handle && (await seqsOf(db, await ownersOf(db, handle)));
  const floor = await undoFloor(db);
  for (let end = Number.POSITIVE_INFINITY; ; ) {
    const changes = await actionBefore(db, end, seqs);
    const [first] = changes;
    if (!first) return undefined;
    end = first.seq ?? 0;
    if (end <= floor) return undefined;
    if (first.op === 'undo' || first.table === '' || changes.some(({ erased }) => erased)) continue;
    if (handle && peopleOf(changes).length > 2) continue; // no panel takes back what is about many
    if (!(await isUndone(db, first.requestId))) return first;
  }
}
