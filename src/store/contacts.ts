import { isLive } from '../domain/base.ts';
import { type Capture, capture } from '../domain/capture.ts';
import type { Contact } from '../domain/contact.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import type { Handle, HandleKey } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';
import { type Action, type Log, write } from './write.ts';

/** A handle as an address showed it, with the spelling it had there. */
export type SeenHandle = HandleKey & { raw: string };

/** Whom a write is about, and what the page tells about them now. */
export interface Person {
  handle: SeenHandle;
  glimpse?: Glimpse | undefined;
}

/** Every row of a handle, tombstones included: a person removed and kept anew has several. */
export function handlesAt(db: TendDatabase, { service, kind, value }: HandleKey): PromiseLike<Handle[]> {
  return db.handles.where('[service+kind+value]').equals([service, kind, value]).toArray();
}

/** The contact a handle leads to; undefined where nobody is kept. Within a transaction or on its own. */
export function contactAt(db: TendDatabase, key: HandleKey): Promise<Contact | undefined> {
  return reading(db, async () => {
    const handles = (await handlesAt(db, key)).filter(isLive);
    // A name of address that changed its owner: whoever has it now comes before whoever had it.
    const current = handles.filter(({ state }) => state === 'current');
    const uids = (current.length > 0 ? current : handles).map(({ contactUid }) => contactUid);
    return (await db.contacts.bulkGet(uids)).find(isLive);
  });
}

/**
 * Refuses unless the contact lives and, where a handle is named, is the one it leads to: a panel reaches only its person.
 * @throws Refusal 'not-found'
 */
export async function insistOn(
  db: TendDatabase,
  contactUid: string,
  handle: HandleKey | undefined,
): Promise<void> {
  const contact = handle ? await contactAt(db, handle) : await db.contacts.get(contactUid);
  if (!isLive(contact) || contact.uid !== contactUid) throw new Refusal('not-found');
}

/** The person's contact, made now where there is none yet; with what the page tells, as `capture` has it. */
export async function ensureContact(log: Log, person: Person, how: Capture = 'fill'): Promise<Contact> {
  const { handle, glimpse } = person;
  const known = await contactAt(log.db, handle);
  if (!known) return makeContact(log, person);
  const told = capture(known, handle, glimpse, how);
  if (told !== known) await log.change('contacts', known, told);
  return told;
}

async function makeContact(log: Log, { handle, glimpse }: Person): Promise<Contact> {
  const blank: Contact = {
    ...log.base(),
    fullName: '',
    phase: 'maintain',
    importance: 1,
    tracked: true,
    fieldSource: {},
  };
  const contact = capture(blank, handle, glimpse, 'fill');
  const { service, kind, value, raw } = handle;
  await log.add('contacts', contact);
  await log.add('handles', {
    ...log.base(),
    contactUid: contact.uid,
    service,
    kind,
    value,
    raw,
    state: 'current',
  });
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
 * Removes the contact with its handles, notes and follow-ups; tombstones, `undo` brings all back.
 * @throws Refusal 'not-found'
 */
export function removeContact(
  db: TendDatabase,
  { handle, ...action }: Action & { handle: HandleKey },
): Promise<void> {
  return write(db, { ...action, op: 'removeContact' }, async (log) => {
    const contact = await contactAt(db, handle);
    if (!contact) throw new Refusal('not-found');
    const { uid: contactUid } = contact;
    const [handles, notes, followUps] = await Promise.all([
      db.handles.where({ contactUid }).toArray(),
      newestNotes(db, contactUid, { limit: Number.POSITIVE_INFINITY }),
      db.followUps.where({ contactUid }).toArray(),
    ]);
    await log.remove('contacts', contact);
    for (const handle of handles.filter(isLive)) await log.remove('handles', handle);
    for (const note of notes) await log.remove('notes', note);
    for (const followUp of followUps.filter(isLive)) await log.remove('followUps', followUp);
  });
}
