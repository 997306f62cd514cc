import { isLive } from '../domain/base.ts';
import { united } from '../domain/contact.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { attach, contactAt, type SeenHandle } from './handles.ts';
import { moveAll } from './move-all.ts';
import { type Action, write } from './write.ts';

/**
 * The user's word that an address, of another network for instance, is that of a contact who is kept already: it leads
 * to them from now on, and whoever was kept at it is put together with them.
 * @throws Refusal 'not-found'
 */
export function samePerson(
  db: TendDatabase,
  { handle, contactUid, ...action }: Action & { handle: SeenHandle; contactUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'samePerson' }, async (log) => {
    const contact = await db.contacts.get(contactUid);
    if (!isLive(contact)) throw new Refusal('not-found');
    const here = await contactAt(db, handle);
    if (here?.uid === contactUid) return;
    if (here) {
      await moveAll(log, here, contact);
      await log.change('contacts', contact, united(contact, here));
    }
    await attach(log, contactUid, { handle, glimpse: undefined });
  });
}
