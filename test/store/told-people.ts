import type { Contact } from '../../src/domain/contact.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { whoMatches } from '../../src/store/who-matches.ts';
import { write } from '../../src/store/write.ts';
import { action, freshStore, person, shows } from './fresh-store.ts';

type Told = Partial<Contact> & { note?: string };

/** Everybody by a name, with what is known about them. */
export async function withPeople(people: Record<string, Told>): Promise<TendDatabase> {
  const db = freshStore();
  for (const [fullName, { note, ...facts }] of Object.entries(people)) {
    const handle = person(`xx-${fullName.toLowerCase().replaceAll(' ', '-')}`);
    await keepContact(db, { ...action(), ...shows(handle, { fullName }) });
    const contact = (await contactAt(db, handle)) as Contact;
    await write(db, { ...action(), op: 'test' }, (log) =>
      log.change('contacts', contact, { ...contact, ...facts }),
    );
    if (note) await addNote(db, { ...action(), handle, text: note });
  }
  return db;
}

/** Whom a text is about, by their names. */
export const namesFor = async (db: TendDatabase, text: string) =>
  (await whoMatches(db, text)).people.map(({ line }) => line.fullName);
