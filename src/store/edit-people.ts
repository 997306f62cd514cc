import { isLive, type PlainDate } from '../domain/base.ts';
import { ownersIn } from '../domain/change.ts';
import type { Contact, Standing } from '../domain/contact.ts';
import { chunkId } from '../domain/operation.ts';
import type { PeopleEdit } from '../domain/people-edit.ts';
import { reading } from './attempt.ts';
import { removeAll } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { askedOn } from './follow-ups.ts';
import { groupCalled, putInto, takeOut } from './groups.ts';
import { giveCadence, giveStanding } from './standing.ts';
import { type Action, type Log, write } from './write.ts';

/** A chunk of an edit of many people. */
export interface PeopleChunk extends Pick<Action, 'at'> {
  operation: string;
  chunk: number;
  today: PlainDate;
  contactUids: string[];
  edit: PeopleEdit;
}

/**
 * Edits many people in one transaction; whoever went meanwhile is passed over. Says how many those are.
 * @throws Refusal of the edit: 'empty', 'too-long', 'day-past' or 'day-not-later'; then nobody was edited
 */
export async function editPeople(
  db: TendDatabase,
  { operation, chunk, today, contactUids, edit, at }: PeopleChunk,
): Promise<{ gone: number }> {
  const requestId = chunkId(operation, chunk);
  const gone = await write(db, { requestId, at, op: 'editPeople' }, async (log) => {
    const people = (await db.contacts.bulkGet(contactUids)).filter(isLive);
    const deed = await deedOf(log, edit, today);
    for (const contact of people) await deed(contact);
    return contactUids.length - people.length;
  });
  return { gone: gone ?? (await goneBefore(db, requestId, contactUids)) };
}

/** How a person is edited, with what all have in common found once. */
async function deedOf(
  log: Log,
  edit: PeopleEdit,
  today: PlainDate,
): Promise<(contact: Contact) => Promise<void>> {
  const stands = (standing: Standing) => (contact: Contact) =>
    giveStanding(log, contact, { today, standing });
  switch (edit.kind) {
    case 'joinGroup': {
      const { uid } = await groupCalled(log, edit.name);
      return (contact) => putInto(log, contact, uid);
    }
    case 'leaveGroup':
      return (contact) => takeOut(log, contact, edit.groupUid);
    case 'cadence':
      return (contact) => giveCadence(log, contact, { today, cadence: edit.cadence });
    case 'importance':
      return stands({ importance: edit.importance });
    case 'phase':
      return stands({ phase: edit.phase });
    case 'pause':
      return stands({ pausedUntil: edit.until });
    case 'archive':
      return stands({ phase: 'letGo' });
    case 'remind': {
      const asked = askedOn({ today, due: edit.due, summary: edit.summary });
      return ({ uid: contactUid }) => log.add('followUps', { ...log.base(), contactUid, ...asked });
    }
    case 'delete':
      return (contact) => removeAll(log, contact);
  }
}

/** Of a chunk that was done before: how many are not here and were not edited, so that a retry is answered alike. */
function goneBefore(db: TendDatabase, requestId: string, contactUids: string[]): Promise<number> {
  return reading(db, async () => {
    const changes = await db.changes.where({ requestId }).toArray();
    const edited = new Set(changes.flatMap(ownersIn));
    const people = await db.contacts.bulkGet(contactUids);
    return people.filter((one, at) => !isLive(one) && !edited.has(contactUids[at] ?? '')).length;
  });
}
