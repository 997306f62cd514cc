import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { KeptTable } from '../domain/copies.ts';
import { type Due, dueOf } from '../domain/due.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Handle } from '../domain/handle.ts';
import { writing } from './attempt.ts';
import type { NoteRow, TendDatabase } from './database.ts';
import { keptRows, type RowKey } from './kept-rows.ts';

/** Adds rows of a copy to a database made for them; the same rows again change nothing. */
export async function addKeptRows(db: TendDatabase, table: KeptTable, rows: object[]): Promise<void> {
  await writing(db, () => db.table(table).bulkPut(rows));
}

/** Derives every contact's agenda line, in a database that was just filled. One pass over each table. */
export async function deriveAll(db: TendDatabase): Promise<void> {
  const handles = new Map<string, Handle[]>();
  const followUps = new Map<string, FollowUp[]>();
  const newest = new Map<string, NoteRow>();
  const collect =
    <Row extends { contactUid: string }>(of: Map<string, Row[]>) =>
    (row: Row) => {
      of.set(row.contactUid, [...(of.get(row.contactUid) ?? []), row]);
    };
  await eachRow<Handle>(db, 'handles', collect(handles));
  await eachRow<FollowUp>(db, 'followUps', collect(followUps));
  await eachRow<NoteRow>(db, 'notes', (note) => {
    const known = newest.get(note.contactUid);
    if (isLive(note) && (!known || known.created < note.created)) newest.set(note.contactUid, note);
  });
  let lines: Due[] = [];
  const put = () => writing(db, () => db.due.bulkPut(lines));
  for (let after: RowKey | undefined; ; ) {
    const { rows, next } = await keptRows(db, 'contacts', after);
    lines = (rows as Contact[]).filter(isLive).map((contact) => {
      const note = newest.get(contact.uid);
      const { uid } = contact;
      return dueOf(contact, handles.get(uid) ?? [], followUps.get(uid) ?? [], note ? [note] : []);
    });
    await put();
    if (next === undefined) return;
    after = next;
  }
}

async function eachRow<Row>(db: TendDatabase, table: KeptTable, use: (row: Row) => void): Promise<void> {
  for (let after: RowKey | undefined; ; ) {
    const { rows, next } = await keptRows(db, table, after);
    for (const row of rows) use(row as Row);
    if (next === undefined) return;
    after = next;
  }
}
