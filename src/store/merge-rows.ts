import { isLive } from '../domain/base.ts';
import type { KeptTable } from '../domain/copies.ts';
import type { Handle } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { isTaken } from './handles.ts';
import { erasedAmong } from './left-out.ts';
import { whoeverIs } from './merged.ts';
import { type Action, type Log, type Row, type Rows, write } from './write.ts';

/** A row of a copy, with its table. */
export interface CopiedRow {
  table: KeptTable;
  row: object;
}

/** What the rows are: a backup's, or those of one person that a snapshot has. */
type MergeOp = 'mergeRows' | 'bringPerson';

/** What a merge came to. */
export interface Merged {
  added: number;
  changed: number;
  /** Uids of rows that were erased here for good, and so stayed out. */
  leftOut: string[];
}

const MERGED: readonly KeptTable[] = ['contacts', 'handles', 'notes', 'followUps', 'answers'];

/**
 * Merges rows of a copy by their uid: one that is not here is added, one that is older here is replaced, in the copy's
 * words and with its stamp; the log and the settings of the copy are its own. What is about somebody who turned out
 * to be another one here is about that one. A handle that somebody else has now comes as a former one. What was erased
 * here for good stays out.
 */
export async function mergeRows(
  db: TendDatabase,
  { rows, op = 'mergeRows', ...action }: Action & { rows: CopiedRow[]; op?: MergeOp },
): Promise<Merged> {
  await write(db, { ...action, op }, async (log) => {
    const out = await erasedAmong(db, rows);
    for (const { table, row } of rows) {
      if (out.has((row as Row).uid)) continue;
      if (table === 'drafts') await addDraft(db, row as Draft);
      if (MERGED.includes(table)) await mergeRow(log, table as keyof Rows, row as Row);
    }
  });
  return reading(db, async () => ({
    ...(await mergedBy(db, action.requestId)),
    leftOut: [...(await erasedAmong(db, rows))],
  }));
}

/** What an action merged, by the log: a retry is told the same as the first try. */
async function mergedBy(db: TendDatabase, requestId: string): Promise<Omit<Merged, 'leftOut'>> {
  const changes = await db.changes.where({ requestId }).toArray();
  const had = new Map<string, boolean>();
  for (const { table, uid, before } of changes)
    if (table !== '' && !had.has(uid)) had.set(uid, before !== undefined);
  const changed = [...had.values()].filter(Boolean).length;
  return { added: had.size - changed, changed };
}

async function mergeRow(log: Log, table: keyof Rows, row: Row): Promise<void> {
  const here: Row | undefined = await log.db.table(table).get(row.uid);
  if (here && (here.updated >= row.updated || 'mergedInto' in here)) return;
  const owned = await ofWhoeverIs(log.db, row);
  const fitting = 'service' in owned ? await givingWay(log, owned) : owned;
  if (here) await log.change(table, here as Rows[typeof table], fitting as Rows[typeof table]);
  else await log.add(table, fitting as Rows[typeof table]);
}

async function ofWhoeverIs(db: TendDatabase, row: Row): Promise<Row> {
  if (!('contactUid' in row)) return row;
  const contact = await whoeverIs(db, row.contactUid);
  return contact ? { ...row, contactUid: contact.uid } : row;
}

/** A handle has one owner now, and an owner one such handle of each service now: the later one. */
async function givingWay(log: Log, handle: Handle): Promise<Handle> {
  if (handle.state === 'former' || !isLive(handle)) return handle;
  if (await isTaken(log.db, handle)) return { ...handle, state: 'former' };
  const { uid, contactUid, service, kind, updated } = handle;
  const own = await log.db.handles.where({ contactUid }).toArray();
  const others = own.filter(
    (one) =>
      one.uid !== uid &&
      one.service === service &&
      one.kind === kind &&
      one.state === 'current' &&
      isLive(one),
  );
  if (others.some((other) => other.updated >= updated)) return { ...handle, state: 'former' };
  for (const other of others) await log.change('handles', other, { ...other, state: 'former' });
  return handle;
}

async function addDraft(db: TendDatabase, draft: Draft): Promise<void> {
  const key: [string, string] = [draft.view, draft.handle];
  if (!(await db.drafts.get(key))) await db.drafts.put(draft);
}
