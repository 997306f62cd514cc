import { isLive } from '../domain/base.ts';
import { type Capture, capture } from '../domain/capture.ts';
import { blankContact, type Contact } from '../domain/contact.ts';
import type { HandleKey } from '../domain/handle.ts';
import { isOwn, numberOf } from '../domain/identity.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { metToday, openFor } from './events.ts';
import { attach, contactAt, type Person } from './handles.ts';
import { meet } from './meet.ts';
import { rowsOf } from './rows-of.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * The person's contact, made now where there is none yet; with what the page tells, as `capture` has it, and with
 * the handles its member number vouches for.
 * @throws Refusal 'in-doubt' or 'own-profile'
 */
export async function ensureContact(log: Log, person: Person, how: Capture = 'fill'): Promise<Contact> {
  const identity = await meet(log.db, person);
  if (identity.is === 'doubt') throw new Refusal('in-doubt');
  if (identity.is === 'nobody') return makeContact(log, person);
  const { contact } = identity;
  if (numberOf(person)) await attach(log, contact.uid, person);
  const told = capture(contact, person.handle, person.glimpse, how);
  if (told !== contact) await log.change('contacts', contact, told);
  return told;
}

/**
 * Makes the person a contact, met at what is on today; whoever else had the address had it once.
 * @throws Refusal 'own-profile'
 */
export async function makeContact(log: Log, person: Person): Promise<Contact> {
  if (isOwn(person)) throw new Refusal('own-profile');
  const shown = capture(blankContact(log.base()), person.handle, person.glimpse, 'fill');
  const { contact, followUps } = await metToday(log, shown);
  await log.add('contacts', contact);
  await attach(log, contact.uid, person);
  for (const followUp of followUps) await log.add('followUps', followUp);
  return contact;
}

/** Keeps the person; for a contact already kept, takes over again what the page shows. */
export function keepContact(
  db: TendDatabase,
  { handle, glimpse, ...action }: Action & Person,
): Promise<void> {
  return write(db, { ...action, op: 'keepContact' }, async (log) => {
    await ensureContact(log, { handle, glimpse }, 'refresh');
  });
}

/**
 * Removes the contact with all that is kept about them; tombstones, `undo` brings all back. An interaction in which
 * somebody else took part who is still kept stays.
 * @throws Refusal 'not-found'
 */
export function removeContact(
  db: TendDatabase,
  { requestId, at, ...whom }: Action & ({ handle: HandleKey } | { contactUid: string }),
): Promise<void> {
  return write(db, { requestId, at, op: 'removeContact' }, async (log) => {
    const named = 'contactUid' in whom;
    const contact = await (named ? db.contacts.get(whom.contactUid) : contactAt(db, whom.handle));
    if (!isLive(contact)) throw new Refusal('not-found');
    await removeAll(log, contact);
  });
}

/** Within an action: see `removeContact`. */
export async function removeAll(log: Log, contact: Contact): Promise<void> {
  const rows = await rowsOf(log.db, contact.uid);
  await log.remove('contacts', contact);
  for (const row of rows.handles) await log.remove('handles', row);
  for (const row of rows.notes) await log.remove('notes', row);
  for (const row of rows.followUps) await log.remove('followUps', row);
  for (const row of rows.keyDates) await log.remove('keyDates', row);
  for (const row of rows.sightings) await log.remove('sightings', row);
  for (const row of rows.answers) await log.remove('answers', row);
  for (const row of rows.favours) await log.remove('favours', row);
  for (const row of rows.occasions) {
    await log.remove('occasions', row);
    for (const offer of await openFor(log, row.uid)) await log.remove('followUps', offer);
  }
  for (const row of rows.interactions) {
    const met = await log.db.contacts.bulkGet(row.participants);
    if (!met.some(isLive)) await log.remove('interactions', row);
  }
}
