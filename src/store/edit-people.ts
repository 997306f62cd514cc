import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact, Standing } from '../domain/contact.ts';
import type { OperationState } from '../domain/operation.ts';
import type { PeopleEdit } from '../domain/people-edit.ts';
import { removeAll } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { askedOn } from './follow-ups.ts';
import { groupCalled, putInto, takeOut } from './groups.ts';
import { type Chunk, writeChunk } from './operations.ts';
import { giveCadence, giveStanding } from './standing.ts';
import type { Log } from './write.ts';

/** A chunk of an edit of many people. */
export interface PeopleChunk extends Chunk {
  today: PlainDate;
  contactUids: string[];
  edit: PeopleEdit;
}

/**
 * Edits many people, a chunk of an operation; whoever went meanwhile is passed over and counted as `gone`.
 * @throws Refusal of the edit: 'empty', 'too-long', 'day-past' or 'day-not-later'; then nobody was edited
 */
export function editPeople(
  db: TendDatabase,
  { today, contactUids, edit, ...chunk }: PeopleChunk,
): Promise<OperationState> {
  return writeChunk(db, { ...chunk, op: 'editPeople' }, async (log) => {
    const people = (await db.contacts.bulkGet(contactUids)).filter(isLive);
    const { deed, isNeeded } = await deedOf(log, edit, today);
    // Who needs nothing is not even looked at: some hundred awaits without a request would lose the transaction.
    for (const contact of people.filter(isNeeded)) await deed(contact);
    return { people: people.length, gone: contactUids.length - people.length };
  });
}

/** What is done to a person, and to whom it is to be done at all. */
interface Deed {
  deed: (contact: Contact) => Promise<void>;
  isNeeded: (contact: Contact) => boolean;
}

/** How a person is edited, with what all have in common found once. */
async function deedOf(log: Log, edit: PeopleEdit, today: PlainDate): Promise<Deed> {
  const everybody = (deed: Deed['deed']): Deed => ({ deed, isNeeded: () => true });
  const stands = (standing: Standing) =>
    everybody((contact) => giveStanding(log, contact, { today, standing }));
  switch (edit.kind) {
    case 'joinGroup': {
      const { uid } = await groupCalled(log, edit.name);
      return {
        deed: (contact) => putInto(log, contact, uid),
        isNeeded: ({ groups = [] }) => !groups.includes(uid),
      };
    }
    case 'leaveGroup':
      return {
        deed: (contact) => takeOut(log, contact, edit.groupUid),
        isNeeded: ({ groups = [] }) => groups.includes(edit.groupUid),
      };
    case 'cadence':
      return everybody((contact) => giveCadence(log, contact, { today, cadence: edit.cadence }));
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
      return everybody(({ uid: contactUid }) =>
        log.add('followUps', { ...log.base(), contactUid, ...asked }),
      );
    }
    case 'delete':
      return everybody((contact) => removeAll(log, contact));
  }
}
