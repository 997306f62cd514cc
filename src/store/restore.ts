import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { KeptTable } from '../domain/copies.ts';
import { dueOf } from '../domain/due.ts';
import type { Favour } from '../domain/favour.ts';
import type { Answer, FollowUp } from '../domain/follow-up.ts';
import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { Handle } from '../domain/handle.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { KeyDate } from '../domain/key-date.ts';
import { isNewer } from '../domain/newest.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Sighting } from '../domain/sighting.ts';
import { writing } from './attempt.ts';
import type { NoteRow, TendDatabase } from './database.ts';
import { beginIndexing } from './index-texts.ts';
import { keptRows, type RowKey } from './kept-rows.ts';
import { greetingsOf } from './rows-around.ts';

/** Adds rows of a copy to a database made for them; the same rows again change nothing. */
export async function addKeptRows(db: TendDatabase, table: KeptTable, rows: object[]): Promise<void> {
  await writing(db, () => db.table(table).bulkPut(rows));
}

/**
 * Derives every contact's agenda line, in a database that was just filled; one pass over each table. Its texts are
 * indexed bit by bit once it is the store: that takes longer than all the rest, and nobody shall wait for it.
 */
export async function deriveAll(db: TendDatabase, today: PlainDate): Promise<void> {
  await beginIndexing(db);
  const groups = new Map<string, Group>();
  await eachRow<Group>(db, 'groups', (group) => groups.set(group.uid, group));
  const goals = new Map<string, Goal>();
  await eachRow<Goal>(db, 'goals', (goal) => goals.set(goal.uid, goal));
  const occasions = new Map<string, Occasion>();
  await eachRow<Occasion>(db, 'occasions', (one) => occasions.set(one.uid, one));
  const newest = new Map<string, NoteRow>();
  await eachRow<NoteRow>(db, 'notes', (note) => {
    const known = newest.get(note.contactUid);
    if (isLive(note) && (!known || isNewer(note, known))) newest.set(note.contactUid, note);
  });
  const interactions = new Map<string, Interaction[]>();
  await eachRow<Interaction>(db, 'interactions', (row) => {
    for (const uid of row.participants) push(interactions, uid, row);
  });
  const handles = await byContact<Handle>(db, 'handles');
  const followUps = await byContact<FollowUp>(db, 'followUps');
  const keyDates = await byContact<KeyDate>(db, 'keyDates');
  const sightings = await byContact<Sighting>(db, 'sightings');
  const answers = await byContact<Answer>(db, 'answers');
  const favours = await byContact<Favour>(db, 'favours');
  const lineOf = (contact: Contact) => {
    const { uid } = contact;
    const note = newest.get(uid);
    const theirs = (contact.groups ?? []).flatMap((one) => groups.get(one) ?? []);
    const rows = {
      contact,
      handles: handles.get(uid) ?? [],
      followUps: followUps.get(uid) ?? [],
      notes: note ? [note] : [],
      interactions: interactions.get(uid) ?? [],
      keyDates: keyDates.get(uid) ?? [],
      sightings: sightings.get(uid) ?? [],
      answers: answers.get(uid) ?? [],
      groups: theirs,
      favours: favours.get(uid) ?? [],
      goals: (contact.goals ?? []).flatMap((one) => goals.get(one) ?? []),
      greetings: greetingsOf(contact, theirs).flatMap((one) => occasions.get(one) ?? []),
    };
    return dueOf(rows, today);
  };
  for (let after: RowKey | undefined; ; ) {
    const { rows, next } = await keptRows(db, 'contacts', after);
    await writing(db, () => db.due.bulkPut((rows as Contact[]).filter(isLive).map(lineOf)));
    if (next === undefined) return;
    after = next;
  }
}

async function byContact<Row extends { contactUid: string }>(
  db: TendDatabase,
  table: KeptTable,
): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  await eachRow<Row>(db, table, (row) => push(rows, row.contactUid, row));
  return rows;
}

function push<Row>(rows: Map<string, Row[]>, key: string, row: Row): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}

async function eachRow<Row>(db: TendDatabase, table: KeptTable, use: (row: Row) => void): Promise<void> {
  for (let after: RowKey | undefined; ; ) {
    const { rows, next } = await keptRows(db, table, after);
    for (const row of rows) use(row as Row);
    if (next === undefined) return;
    after = next;
  }
}
