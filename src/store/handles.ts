import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { type Handle, type HandleKey, mayBeSeveral, sameHandle } from '../domain/handle.ts';
import { type Encounter, numberOf } from '../domain/identity.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import type { Log } from './write.ts';

/** A handle as an address showed it, with the spelling it had there. */
export type SeenHandle = HandleKey & { raw: string };

/** Whom a write is about, and what the page tells about them now. */
export interface Person extends Encounter {
  handle: SeenHandle;
}

/** Every row of a handle, tombstones included: a person removed and kept anew has several. */
export function handlesAt(db: TendDatabase, { service, kind, value }: HandleKey): PromiseLike<Handle[]> {
  return db.handles.where('[service+kind+value]').equals([service, kind, value]).toArray();
}

/** Whether a handle has another owner now. Within a transaction. */
export async function isTaken(db: TendDatabase, handle: Handle): Promise<boolean> {
  const rows = await handlesAt(db, handle);
  return rows.some((one) => one.uid !== handle.uid && isLive(one) && one.state === 'current');
}

/** The contact a handle leads to; undefined where nobody is kept. Within a transaction or on its own. */
export function contactAt(db: TendDatabase, key: HandleKey): Promise<Contact | undefined> {
  return reading(db, async () => {
    return (await db.contacts.bulkGet(leadingTo(await handlesAt(db, key)))).find(isLive);
  });
}

/** To whom the rows of one handle lead, the likeliest first; the first of them who lives it is. */
export function leadingTo(rows: Handle[]): string[] {
  const handles = rows.filter(isLive);
  // A name of address that changed its owner: whoever has it now comes before whoever had it.
  const current = handles.filter(({ state }) => state === 'current');
  const former = handles.toSorted((a, b) => (a.updated > b.updated ? -1 : 1)); // whoever had it last
  return (current.length > 0 ? current : former).map(({ contactUid }) => contactUid);
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

/** Makes an address, and the member number its page surely tells, lead to this contact. */
export async function attach(log: Log, contactUid: string, seen: Person): Promise<void> {
  const number = numberOf(seen);
  const isFurther = number && !sameHandle(number, seen.handle);
  const shown = isFurther ? [seen.handle, { ...number, raw: '' }] : [seen.handle];
  // All are read before any is written: they are of different kinds, and each wait for the store costs.
  const [own, ...same] = await Promise.all([
    log.db.handles.where({ contactUid }).toArray(),
    ...shown.map((handle) => handlesAt(log.db, handle)),
  ]);
  for (const [at, handle] of shown.entries())
    await attachOne(log, contactUid, handle, { same: same[at] ?? [], own });
}

/**
 * A handle has one owner now, and an owner one profile of each service now: of the others that were current, with
 * it or with them, it becomes a former one.
 */
async function attachOne(
  log: Log,
  contactUid: string,
  { service, kind, value, raw }: SeenHandle,
  { same, own }: { same: Handle[]; own: Handle[] },
): Promise<void> {
  const key = { service, kind, value };
  const likewise = own.filter((one) => one.service === service && one.kind === kind && !mayBeSeveral(one));
  const before = same.find((one) => isLive(one) && one.contactUid === contactUid);
  for (const one of [...same, ...likewise]) {
    const isOther = one.contactUid !== contactUid || one.value !== value;
    if (isOther && isLive(one) && one.state === 'current')
      await log.change('handles', one, { ...one, state: 'former' });
  }
  if (!before) await log.add('handles', { ...log.base(), contactUid, ...key, raw, state: 'current' });
  else if (before.state === 'former' || (raw && !before.raw))
    await log.change('handles', before, { ...before, raw: before.raw || raw, state: 'current' });
}
