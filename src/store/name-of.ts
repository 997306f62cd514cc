import type { Contact } from '../domain/contact.ts';
import { nameIn } from '../domain/handle.ts';
import type { TendDatabase } from './database.ts';

/** What a contact is called, removed or not: by name, else by an address; '' where neither is known. */
export async function nameOf(db: TendDatabase, contact: Contact | undefined): Promise<string> {
  if (!contact || contact.fullName) return contact?.fullName ?? '';
  const handles = await db.handles.where({ contactUid: contact.uid }).toArray();
  return handles.map(nameIn).find(Boolean) ?? '';
}
