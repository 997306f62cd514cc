import { isLive } from '../domain/base.ts';
import type { KeptTable } from '../domain/copies.ts';
import type { Handle } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import type { TendDatabase } from './database.ts';
import { handlesAt } from './handles.ts';
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

const MERGED: readonly KeptTable[] = ['contacts', 'handles', 'notes', 'followUps', 'answers'];

/**
 * Merges rows of a copy by their uid: one that is not here is added, one that is older here is replaced, in the copy's
 * words; the log and the settings of the copy are its own. A handle that somebody else has now comes as a former one.
 */
export async function mergeRows(
  db: TendDatabase,
  { rows, ...action }: Action & { rows: CopiedRow[] },
): Promise<Merged> {
  const merged: Merged = { added: 0, changed: 0 };
  await write(db, { ...action, op: 'mergeRows' }, async (log) => {
    for (const { table, row } of rows) {
      if (table === 'drafts') await addDraft(db, row as Draft);
      if (!MERGED.includes(table)) continue;
      const came = await mergeRow(log, table as keyof Rows, row as Row);
      if (came) merged[came]++;
    }
  });
  return merged;
}

async function mergeRow(log: Log, table: keyof Rows, row: Row): Promise<keyof Merged | undefined> {
  const here = (await log.db.table(table).get(row.uid)) as Row | undefined;
  if (here && here.updated >= row.updated) return undefined;
  const fitting = table === 'handles' ? await givingWay(log, row as Handle) : row;
  if (here) await log.change(table, here as Rows[typeof table], fitting as Rows[typeof table]);
  else await log.add(table, fitting as Rows[typeof table]);
  return here ? 'changed' : 'added';
}

async function givingWay(log: Log, handle: Handle): Promise<Handle> {
  if (handle.state === 'former' || !isLive(handle)) return handle;
  const others = (await handlesAt(log.db, handle)).filter(
    (one) => one.uid !== handle.uid && isLive(one) && one.state === 'current',
  );
  return others.length > 0 ? { ...handle, state: 'former' } : handle;
}

async function addDraft(db: TendDatabase, draft: Draft): Promise<void> {
  const key: [string, string] = [draft.view, draft.handle];
  if (!(await db.drafts.get(key))) await db.drafts.put(draft);
}
