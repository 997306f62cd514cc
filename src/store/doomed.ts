import { Dexie } from 'dexie';
import { isLive } from '../domain/base.ts';
import { type Handle, handleText } from '../domain/handle.ts';
import type { Interaction } from '../domain/interaction.ts';
import { MESSAGE_BOX, messageBox } from '../domain/message-draft.ts';
import type { Draft } from '../domain/note.ts';
import type { TendDatabase } from './database.ts';
import { boxOf } from './drafts.ts';
import { contactAt } from './handles.ts';
import { mergedInto, whoeverIs } from './merged.ts';
import { ofEach } from './of-each.ts';
import type { Rows } from './rows.ts';
import type { Tombstones } from './tombstones.ts';

/** Later than any instant. */
const NEVER = '~';

/** What goes when something is erased. */
export interface Doomed {
  rows: { [Name in keyof Rows]: Rows[Name][] };
  /** The contacts, by uid. */
  people: Set<string>;
  /** What they took part in and others too: it stays, as it is to be without them. */
  shared: Interaction[];
}

/** What goes when these go: all that is theirs, living or not, and what was said to it. Within a transaction. */
export async function allOf(db: TendDatabase, found: Tombstones): Promise<Doomed> {
  const merged = await mergedInto(
    db,
    found.contacts.map(({ uid }) => uid),
  );
  const contacts = [...found.contacts, ...merged];
  const uids = contacts.map(({ uid }) => uid);
  const notesOf = (uid: string) =>
    db.notes.where('[contactUid+created]').between([uid, Dexie.minKey], [uid, Dexie.maxKey]).toArray();
  const [handles, notes, theirs, met, dates, sightings, favours, trips] = await Promise.all([
    ofEach(uids, (contactUid) => db.handles.where({ contactUid }).toArray()),
    ofEach(uids, notesOf),
    ofEach(uids, (contactUid) => db.followUps.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.interactions.where({ participants: contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.keyDates.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.sightings.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.favours.where({ contactUid }).toArray()),
    ofEach(uids, (contactUid) => db.occasions.where({ contactUid }).toArray()),
  ]);
  const offers = await ofEach(
    trips.map(({ uid }) => uid),
    (occasion) => db.followUps.where({ occasion }).toArray(),
  );
  // What waits for a trip of theirs goes with it, whomever it was offered to.
  const waiting = offers.filter(({ status }) => status === 'needs-action');
  const answered = [...found.followUps, ...waiting, ...found.keyDates, ...found.favours];
  const answers = await answersAround(db, uids, answered);
  const followUps = once([...found.followUps, ...theirs, ...waiting]);
  const keyDates = once([...found.keyDates, ...dates]);
  const whose = new Set([
    ...uids,
    ...followUps.map(({ uid }) => `followUp/${uid}`),
    ...keyDates.map(({ uid }) => `keyDate/${uid}`),
    ...found.favours.map(({ uid }) => `thanks/${uid}`),
    ...found.occasions.map(({ uid }) => `greeting/${uid}`),
  ]);
  const deleted = new Set(found.interactions.map(({ uid }) => uid));
  const { alone, shared } = await parted(
    db,
    once(met).filter(({ uid }) => !deleted.has(uid)),
    new Set(uids),
  );
  const rows = {
    contacts,
    handles,
    notes: once([...found.notes, ...notes]),
    followUps,
    interactions: [...found.interactions, ...alone],
    keyDates,
    sightings,
    groups: [],
    favours: once([...found.favours, ...favours]),
    goals: found.goals,
    occasions: once([...found.occasions, ...trips]),
    shares: found.shares,
    templates: found.templates,
    reviews: [],
    answers: answers.filter(({ contactUid, line }) => whose.has(contactUid) || whose.has(line)),
  };
  return { rows, people: new Set(uids), shared };
}

/** Adds the pages worth sending that tell of those who go, with what was set for them: it says the same. */
export async function addPages(
  db: TendDatabase,
  rows: Doomed['rows'],
  isTheirs: (url: string) => boolean,
): Promise<void> {
  const shares = await db.shares.filter(({ url }) => isTheirs(url)).toArray();
  const uids = shares.map(({ uid }) => uid);
  const followUps = await ofEach(uids, (share) => db.followUps.where({ share }).toArray());
  const lines = new Set(followUps.map(({ uid }) => `followUp/${uid}`));
  const answers = await answersAround(db, [], followUps);
  rows.shares = once([...rows.shares, ...shares]);
  rows.followUps = once([...rows.followUps, ...followUps]);
  rows.answers = once([...rows.answers, ...answers.filter(({ line }) => lines.has(line))]);
}

/** The answers of these people, and those to these rows, whoever has them by now. */
async function answersAround(db: TendDatabase, people: string[], rows: { contactUid: string }[]) {
  const owners = new Set(rows.map(({ contactUid }) => contactUid));
  const now = await Promise.all([...owners].map((uid) => whoeverIs(db, uid)));
  const before = owners.size > 0 ? await mergedInto(db, owners) : [];
  const uids = [...now, ...before].flatMap((one) => one?.uid ?? []);
  return ofEach(new Set([...people, ...owners, ...uids]), (contactUid) =>
    db.answers.where({ contactUid }).toArray(),
  );
}

/**
 * What people took part in alone, and what is others' too, without them. Where those others are all removed, it lies
 * in the trash with the last of them.
 */
async function parted(db: TendDatabase, interactions: Interaction[], people: Set<string>) {
  const alone: Interaction[] = [];
  const shared: Interaction[] = [];
  for (const row of interactions) {
    const others = await db.contacts.bulkGet(row.participants.filter((uid) => !people.has(uid)));
    const left = others.filter((one) => one !== undefined);
    if (left.length === 0) alone.push(row);
    else {
      const rest = { ...row, participants: left.map(({ uid }) => uid) };
      const deletedAt = left
        .map((one) => one.deletedAt ?? '')
        .sort()
        .at(-1);
      shared.push(deletedAt && isLive(row) && !left.some(isLive) ? { ...rest, deletedAt } : rest);
    }
  }
  return { alone, shared };
}

function once<Row extends { uid: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.uid, row])).values()];
}

/**
 * The drafts that go with these rows: edits of their notes, messages to them, and what was typed about their handles, which are given
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
  const messages = new Set([...gone].map(messageBox));
  const goes = (draft: Draft) => {
    const box = boxOf(draft);
    if (gone.has(box) || messages.has(box)) return true;
    if (box.startsWith(MESSAGE_BOX)) return false; // to somebody else, who had the handle or has it
    const end = until.get(draft.handle);
    return end !== undefined && draft.updated <= end;
  };
  const drafts = (await db.drafts.toArray()).filter(goes);
  return { drafts, handles: new Set(until.keys()) };
}
