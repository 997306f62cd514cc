import { isLive } from '../domain/base.ts';
import { CAPTURED_FIELDS, type CapturedField, type Contact, united } from '../domain/contact.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { moveAll } from './move-all.ts';
import { type Action, write } from './write.ts';

/**
 * The user's word that two who are kept are one person: all that is the other's becomes this one's.
 * @param fields which of the captured fields come from the other; the user chose them, so no page changes them
 * @throws Refusal 'not-found' or, of one and the same, 'malformed'
 */
export function mergePeople(
  db: TendDatabase,
  {
    keep,
    other,
    fields,
    ...action
  }: Action & { keep: string; other: string; fields: readonly CapturedField[] },
): Promise<void> {
  return write(db, { ...action, op: 'mergePeople' }, async (log) => {
    if (keep === other) throw new Refusal('malformed');
    const [contact, gone] = await db.contacts.bulkGet([keep, other]);
    if (!isLive(contact) || !isLive(gone)) throw new Refusal('not-found');
    await moveAll(log, gone, contact);
    await log.change('contacts', contact, chosenOf(contact, gone, fields));
  });
}

/** The two as one: captured fields as they were chosen, all else from either. */
function chosenOf(contact: Contact, other: Contact, fields: readonly CapturedField[]): Contact {
  const one: Contact = { ...united(contact, other), fieldSource: { ...contact.fieldSource } };
  for (const field of CAPTURED_FIELDS) {
    const value = other[field];
    // Nobody loses their only name.
    const taken = value && (fields.includes(field) || (field === 'fullName' && !contact.fullName));
    if (taken) {
      one[field] = value;
      one.fieldSource[field] = 'user';
    } else if (contact[field] !== undefined) one[field] = contact[field];
    else if (field !== 'fullName') delete one[field];
  }
  return one;
}
