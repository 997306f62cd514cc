import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { KeptTable } from '../domain/copies.ts';
import type { Handle } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import { PERSON_TABLES } from '../domain/people-rows.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { isTaken } from './handles.ts';
import { mergedInto, ofWhoeverIs, whoeverIs } from './merged.ts';
import { moveRows } from './move-all.ts';
import { type Action, type Log, type Row, type Rows, write } from './write.ts';

/** A row of a copy, with its table. */
export interface CopiedRow {
  table: KeptTable;
  row: object;
}

/** What a merge came to. */
export interface Merged {
  added: number;
  changed: number;
}

const MERGED: readonly KeptTable[] = PERSON_TABLES;

/**
 * Merges rows of a copy by their uid: one that is not here is added, one that is older here is replaced, in the copy's
 * words and with its stamp; the log and the settings of the copy are its own. What is about somebody who turned out
 * to be another one here is about that one. A handle that somebody else has now comes as a former one. Two groups of
 * one name stay two: whether they are the same only the user knows.
 */
export async function mergeRows(
  db: TendDatabase,
  { rows, ...action }: Action & { rows: CopiedRow[] },
): Promise<Merged> {
  await write(db, { ...action, op: 'mergeRows' }, async (log) => {
    for (const { table, row } of rows) {
      if (table === 'drafts') await addDraft(db, row as Draft);
      if (MERGED.includes(table)) await mergeRow(log, table as keyof Rows, row as Row);
    }
    await moveOn(log, rows);
  });
  return reading(db, () => mergedBy(db, action.requestId));
}

/** What is here of somebody who turned out to be another one there goes on to that one, whichever of the two came first. */
async function moveOn(log: Log, rows: CopiedRow[]): Promise<void> {
  const came = rows.flatMap(({ table, row }) => (table === 'contacts' ? (row as Contact) : []));
  if (came.length === 0) return;
  const there = await mergedInto(
    log.db,
    came.map(({ uid }) => uid),
  );
  const own = await log.db.contacts.bulkGet(came.filter((one) => one.mergedInto).map(({ uid }) => uid));
  for (const from of new Map([...there, ...own].map((one) => [one?.uid, one])).values()) {
    const to = from?.mergedInto && (await whoeverIs(log.db, from.uid));
    if (from && isLive(to || undefined)) await moveRows(log, from, to as Contact);
  }
}

/** What an action merged, by the log: a retry is told the same as the first try. */
async function mergedBy(db: TendDatabase, requestId: string): Promise<Merged> {
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
