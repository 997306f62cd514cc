import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import { isTaken } from './handles.ts';
import { ofWhoeverIs } from './merged.ts';
import type { Row } from './rows.ts';
import { wentWithSomebody } from './tombstones.ts';
import type { Log } from './write.ts';

/** A tombstone as the row it was; also one that an undone operation left. */
export function undeleted<One extends Row>({
  deletedAt: _,
  undone: __,
  ...row
}: One & { undone?: true }): One {
  return row as One;
}

/**
 * Brings a removed person back as `again`, with all that went in the same deletion, and with what they took part in
 * that went with the last of those who did. A handle that somebody else has got meanwhile is one that they had.
 */
export async function revive(log: Log, contact: Contact, again: Contact): Promise<void> {
  const { db } = log;
  const { uid: contactUid, deletedAt = '' } = contact;
  const went = <One extends Row & { contactUid?: string }>(rows: One[]) =>
    rows.filter((row) => row.contactUid === contactUid && row.deletedAt === deletedAt);
  const [handles, notes, followUps, keyDates, sightings, answers, favours, occasions, interactions] =
    await Promise.all([
      db.handles.where({ contactUid }).toArray(),
      db.notes.where({ deletedAt }).toArray(),
      db.followUps.where({ deletedAt }).toArray(),
      db.keyDates.where({ deletedAt }).toArray(),
      db.sightings.where({ contactUid }).toArray(),
      db.answers.where({ contactUid }).toArray(),
      db.favours.where({ deletedAt }).toArray(),
      db.occasions.where({ deletedAt }).toArray(),
      interactionsGone(log, contactUid),
    ]);
  await log.change('contacts', contact, again);
  for (const handle of went(handles)) {
    const state = (await isTaken(db, handle)) ? 'former' : handle.state;
    await log.change('handles', handle, { ...undeleted(handle), state });
  }
  for (const row of went(notes)) await log.change('notes', row, undeleted(row));
  for (const row of went(followUps)) await log.change('followUps', row, undeleted(row));
  for (const row of went(keyDates)) await log.change('keyDates', row, undeleted(row));
  for (const row of went(sightings)) await log.change('sightings', row, undeleted(row));
  for (const row of went(answers)) await log.change('answers', row, undeleted(row));
  for (const row of went(favours)) await log.change('favours', row, undeleted(row));
  for (const row of went(occasions)) {
    await log.change('occasions', row, undeleted(row));
    // What others had been offered of it.
    const offers = followUps.filter((one) => one.occasion === row.uid && one.contactUid !== contactUid);
    for (const one of offers)
      if (isLive(await db.contacts.get(one.contactUid))) await log.change('followUps', one, undeleted(one));
  }
  for (const row of interactions) await log.change('interactions', row, undeleted(row));
}

/** Brings back the follow-ups that went in the same deletion as a trip, an event or a page, of whoever is still kept. */
export async function reviveFollowUps({ db, change }: Log, { uid, deletedAt = '' }: Row): Promise<void> {
  const went = await db.followUps.where({ deletedAt }).toArray();
  for (const row of went.filter(({ occasion, share }) => occasion === uid || share === uid)) {
    const again = await ofWhoeverIs(db, undeleted(row));
    if (isLive(await db.contacts.get(again.contactUid))) await change('followUps', row, again);
  }
}

/** What somebody took part in and went with a person: with them, or with one who was removed after them. */
async function interactionsGone({ db }: Log, contactUid: string): Promise<Interaction[]> {
  const rows = await db.interactions.where({ participants: contactUid }).toArray();
  const met = await db.contacts.bulkGet([...new Set(rows.flatMap(({ participants }) => participants))]);
  const people = new Map(met.flatMap((one) => (one ? [[one.uid, one]] : [])));
  return rows.filter((row) => wentWithSomebody(row, people));
}
