import { Dexie } from 'dexie';
import { type Handle, handleText } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import type { TendDatabase } from './database.ts';
import { boxOf } from './drafts.ts';
import { contactAt } from './handles.ts';
import { mergedInto } from './merged.ts';
import { ofEach } from './of-each.ts';
import type { Tombstones } from './trash.ts';
import type { Rows } from './write.ts';

/** Later than any instant. */
const NEVER = '~';

/** What goes when these go: all that is theirs, living or not, and answers to follow-ups. Within a transaction. */
export async function allOf(
  db: TendDatabase,
  found: Tombstones,
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const merged = await mergedInto(
    db,
    found.contacts.map(({ uid }) => uid),
  );
  const contacts = [...found.contacts, ...merged];
  const uids = contacts.map(({ uid }) => uid);
  const notesOf = (uid: string) =>
    db.notes.where('[contactUid+created]').between([uid, Dexie.minKey], [uid, Dexie.maxKey]).toArray();
  const [handles, notes, theirs, interactions, keyDates, sightings, answers] = await Promise.all([
    ofEach(uids, (contactUid) => db.handles.where({ contactUid }).toArray()),
    ofEach(uids, notesOf),
    ofEach(uids, (contactUid) => db.followUps.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.interactions.where({ participants: contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.keyDates.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.sightings.where({ contactUid }).toArray()),
    db.answers.toArray(),
  ]);
  const followUps = once([...found.followUps, ...theirs]);
  const whose = new Set([...uids, ...followUps.map(({ uid }) => `followUp/${uid}`)]);
  return {
    contacts,
    handles,
    notes: once([...found.notes, ...notes]),
    followUps,
    interactions: once(interactions),
    keyDates,
    sightings,
    groups: [],
    answers: answers.filter(({ contactUid, line }) => whose.has(contactUid) || whose.has(line)),
  };
}

function once<Row extends { uid: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.uid, row])).values()];
}

/**
 * The drafts that go with these rows: edits of their notes, and what was typed about their handles, which are given
 * as text. A handle that leads to somebody else now is left to them.
 * @param sparing leaves what was typed after a handle was deleted
 */
export async function draftsAmong(
  db: TendDatabase,
  handles: Handle[],
  gone: Set<string>,
  sparing: boolean,
): Promise<{ drafts: Draft[]; handles: Set<string> }> {
  const until = new Map<string, string>();
  for (const handle of handles) {
    const owner = await contactAt(db, handle);
    if (owner && !gone.has(owner.uid)) continue;
    const text = handleText(handle);
    const end = (sparing && handle.deletedAt) || NEVER;
    if (end > (until.get(text) ?? '')) until.set(text, end);
  }
  const goes = (draft: Draft) => {
    const end = until.get(draft.handle);
    return gone.has(boxOf(draft)) || (end !== undefined && draft.updated <= end);
  };
  const drafts = (await db.drafts.toArray()).filter(goes);
  return { drafts, handles: new Set(until.keys()) };
}
