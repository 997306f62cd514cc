import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { Refusal } from '../domain/refusal.ts';
import { ensureContact } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import type { Person } from './handles.ts';
import { meet } from './meet.ts';
import type { Row, Rows } from './rows.ts';
import { contactsOf, type Log } from './write.ts';

/** Whom something is about: whoever a page shows, or a contact by its uid. */
export type Target = Person | { contactUid: string };

/**
 * The contact a write is about; whoever a page shows is made one where they are none.
 * @throws Refusal 'not-found', 'in-doubt' or 'own-profile'
 */
export async function targetOf(log: Log, target: Target): Promise<Contact> {
  if (!('contactUid' in target)) return ensureContact(log, target);
  return existing(await log.db.contacts.get(target.contactUid));
}

/**
 * The contact a question is about.
 * @throws Refusal 'not-found', also where it is not sure who a page shows
 */
export async function contactOfTarget(db: TendDatabase, target: Target): Promise<Contact> {
  if ('contactUid' in target) return existing(await db.contacts.get(target.contactUid));
  const identity = await meet(db, target);
  return existing('contact' in identity && identity.is !== 'doubt' ? identity.contact : undefined);
}

/**
 * A row that is there, and is the target's own.
 * @throws Refusal 'not-found'
 */
export async function ownRow<Name extends keyof Rows>(
  log: Log,
  table: Name,
  uid: string,
  target: Target,
): Promise<Rows[Name]> {
  const row: Row | undefined = await log.db.table(table).get(uid);
  const { uid: contactUid } = await contactOfTarget(log.db, target);
  if (!isLive(row) || !contactsOf(row).includes(contactUid)) throw new Refusal('not-found');
  return row as Rows[Name];
}

function existing(contact: Contact | undefined): Contact {
  if (!isLive(contact)) throw new Refusal('not-found');
  return contact;
}
