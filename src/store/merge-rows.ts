import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { KeptTable } from '../domain/copies.ts';
import type { Handle } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import { PERSON_TABLES } from '../domain/people-rows.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { followMerges, mergedHere } from './follow-merges.ts';
import { givingWay } from './giving-way.ts';
import { handlesAt } from './handles.ts';
import { erasedAmong } from './left-out.ts';
import { ofWhoeverIs } from './merged.ts';
import { reviewHere, sendingHere, shareHere } from './one-of-each.ts';
import type { Row, Rows } from './rows.ts';
import { type Action, type Log, write } from './write.ts';

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

const MERGED: readonly KeptTable[] = PERSON_TABLES;

/**
 * Merges rows of a copy by their uid: one that is not here is added, one that is older here is replaced, in the copy's
 * words and with its stamp; the log and the settings of the copy are its own. What is about somebody who turned out
 * to be another one here is about that one, and what is here of somebody who turned out to be another one there goes
 * to that one. A handle that somebody else has now comes as a former one. An address of a page
 * has one row, and one review is open. Two groups
 * of one name stay two: whether they are the same only the user knows. What was erased here
 * for good stays out.
 */
export async function mergeRows(
  db: TendDatabase,
  { rows, op = 'mergeRows', ...action }: Action & { rows: CopiedRow[]; op?: MergeOp },
): Promise<Merged> {
  await write(db, { ...action, op }, async (log) => {
    const out = await erasedAmong(db, rows);
    const contactUids = new Set<string>();
    for (const { table, row } of await inOrder(db, rows)) {
      if (out.has((row as Row).uid)) continue;
      if (table === 'drafts') await addDraft(db, row as Draft);
      if (!MERGED.includes(table)) continue;
      const isNews = await mergeRow(log, table as keyof Rows, row as Row);
      if (isNews && table === 'contacts') contactUids.add((row as Row).uid);
    }
    if (contactUids.size > 0) await followMerges(log, contactUids);
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

/** Those who turned out to be others come last, and of them those who live here: then the others are here. */
async function inOrder(db: TendDatabase, rows: CopiedRow[]): Promise<CopiedRow[]> {
  const merged = rows.filter(({ row }) => 'mergedInto' in row);
  if (merged.length === 0) return rows;
  const here = await db.contacts.bulkGet(merged.map(({ row }) => (row as Row).uid));
  return [
    ...rows.filter(({ row }) => !('mergedInto' in row)),
    ...merged.filter((_, index) => !here[index]),
    ...merged.filter((_, index) => here[index]),
  ];
}

async function mergeRow(log: Log, table: keyof Rows, row: Row): Promise<boolean> {
  const here: Row | undefined = await log.db.table(table).get(row.uid);
  if (here && (here.updated >= row.updated || 'mergedInto' in here)) return false;
  const fitting = await fittingHere(log, row, here);
  if (!fitting) return false;
  if (here) await log.change(table, here as Rows[typeof table], fitting as Rows[typeof table]);
  else await log.add(table, fitting as Rows[typeof table]);
  return true;
}

/** A row as it can be here; undefined where it tells nothing that is not known. */
async function fittingHere(log: Log, row: Row, here: Row | undefined): Promise<Row | undefined> {
  if ('mergedInto' in row) return mergedHere(log.db, row, here as Contact | undefined);
  const owned = await ofWhoeverIs(log.db, row);
  if ('url' in owned) return shareHere(log, owned);
  if ('reason' in owned) return sendingHere(log, owned);
  if ('cards' in owned) return reviewHere(log, owned);
  if (!('service' in owned)) return owned;
  const isMoved = owned !== row && isLive(owned);
  if (isMoved && (await hasTwin(log.db, owned))) return undefined;
  return givingWay(log, owned);
}

/** Whether its owner has the same handle by another row. */
async function hasTwin(db: TendDatabase, handle: Handle): Promise<boolean> {
  const { uid, contactUid } = handle;
  const same = await handlesAt(db, handle);
  return same.some((one) => one.uid !== uid && one.contactUid === contactUid && isLive(one));
}

async function addDraft(db: TendDatabase, draft: Draft): Promise<void> {
  const key: [string, string] = [draft.view, draft.handle];
  if (!(await db.drafts.get(key))) await db.drafts.put(draft);
}
