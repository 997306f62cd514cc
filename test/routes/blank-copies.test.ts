import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { blankCopies } from '../../src/background/blank-copies.ts';
import { keepStore } from '../../src/background/store.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { listFiles, readFile } from '../../src/files/profile-files.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { contactAt, type SeenHandle } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { action, mara, person, shows } from '../store/fresh-store.ts';
import { freshBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const zofia = person('zofia-wrona');
const MARA = { fullName: 'Mara Okafor', headline: 'Sails', org: 'Brightwater', place: 'Lisbon' };

beforeEach(() => {
  freshBrowser();
  freshProfile();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
});

/** The rows of a snapshot by table, and all as text. */
async function inside(name: string): Promise<{ contacts: Contact[]; text: string }> {
  const contacts: Contact[] = [];
  let text = '';
  const file = await readFile('snapshots', name);
  for await (const { table, rows } of readBackup(gunzipped(file.stream()))) {
    if (table === 'contacts') contacts.push(...(rows as Contact[]));
    text += JSON.stringify(rows);
  }
  return { contacts, text };
}

/** A store in which Mara was put together with Zofia, of whom a page told these fields; a snapshot; they are parted. */
async function partedStore(fields: Parameters<typeof shows>[1], meanwhile?: Parameters<typeof shows>[1]) {
  const store = keepStore();
  const db = await store.ready();
  const keep = (handle: SeenHandle, told: typeof fields) =>
    keepContact(db, { ...action(), ...shows(handle, told) });
  await keep(zofia, fields);
  await addNote(db, { ...action(), handle: zofia, text: 'Paints.' });
  const before = await store.copyBefore('asked', action().at);
  await keep(mara, MARA);
  const uidOf = async (handle: SeenHandle) => (await contactAt(db, handle))?.uid ?? '';
  const [maraUid, zofiaUid] = [await uidOf(mara), await uidOf(zofia)];
  const [merge, refresh] = [action(), action()];
  await samePerson(db, { ...merge, handle: mara, contactUid: zofiaUid });
  if (meanwhile) await keepContact(db, { ...refresh, ...shows(mara, meanwhile) });
  const together = await store.copyBefore('asked', action().at);
  if (meanwhile) await undo(db, { ...action(), undoes: refresh.requestId });
  await undo(db, { ...action(), undoes: merge.requestId });
  return { store, db, before, together, maraUid, zofiaUid };
}

test.each([
  ['nothing', { fullName: '' }, undefined],
  ['a name of her own', { fullName: 'Zofia Wrona' }, undefined],
  ['a name, and more was read while they were one', { fullName: 'Zofia Wrona' }, { org: 'Tidewater' }],
] as const)(
  'a snapshot of when two were one tells nothing of the erased one: the other had %s',
  async (_had, fields, meanwhile) => {
    const { store, db, together, maraUid, zofiaUid } = await partedStore(fields, meanwhile);
    expect((await inside(together)).text).toContain('Lisbon');
    await erasePerson(db, { ...action(), contactUid: maraUid });
    await blankCopies(store);
    for (const { name } of await listFiles('snapshots')) {
      const { text } = await inside(name);
      for (const word of ['Mara', 'mara', 'Sails', 'Brightwater', 'Tidewater', 'Lisbon'])
        expect(text, name).not.toContain(word);
      expect(text).toContain('Paints.');
    }
    const { contacts } = await inside(together);
    const { updated: _, ...now } = (await db.contacts.get(zofiaUid)) as Contact;
    expect(contacts).toEqual([expect.objectContaining(now)]);
  },
);

test('what both had stays with the other, and a snapshot of before stays as it was', async () => {
  const { store, db, before, together, maraUid } = await partedStore({
    fullName: 'Zofia Wrona',
    org: 'Brightwater',
  });
  const untouched = await inside(before);
  await erasePerson(db, { ...action(), contactUid: maraUid });
  await blankCopies(store);
  expect((await inside(together)).contacts).toMatchObject([{ fullName: 'Zofia Wrona', org: 'Brightwater' }]);
  expect(await inside(before)).toEqual(untouched);
});
