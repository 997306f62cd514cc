import { addPerson } from '../../src/store/add-person.ts';
import { removeContact } from '../../src/store/contacts.ts';
import { editFields } from '../../src/store/fields.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { addHandle, removeHandle } from '../../src/store/own-handles.ts';
import { startReview } from '../../src/store/reviews.ts';
import type { Write } from './every-write.ts';
import { mara, TODAY } from './fresh-store.ts';

const mail = {
  service: 'email',
  kind: 'address' as const,
  value: 'mara@example.com',
  raw: 'Mara@Example.com',
};

/** Every write that edits people by their uid, but the edits of many. */
export const peopleWrites: Record<string, Write> = {
  'editFields with nothing new': ({ db }, action) =>
    editFields(db, { ...action, target: { handle: mara }, fields: { fullName: 'Mara Okafor' } }),
  addPerson: async ({ db }, action) => {
    const told = { howMet: { where: 'Lisbon' }, groups: ['Rowers', 'Chess'], note: 'Plays chess.' };
    await addPerson(db, { ...action, fields: { fullName: 'Ada Byron', org: 'Engines' }, ...told });
  },
  addHandle: ({ db, maraUid }, action) => addHandle(db, { ...action, contactUid: maraUid, handle: mail }),
  removeHandle: ({ db, maraUid, handleUid }, action) =>
    removeHandle(db, { ...action, contactUid: maraUid, handleUid }),
  mergePeople: ({ db, maraUid, zofiaUid }, action) =>
    mergePeople(db, { ...action, keep: maraUid, other: zofiaUid, fields: ['fullName'] }),
  startReview: ({ db, maraUid, zofiaUid }, action) =>
    startReview(db, {
      ...action,
      today: TODAY,
      cards: [maraUid, zofiaUid].map((contactUid) => ({ contactUid, why: 'noCadence' })),
    }),
  'removeContact by their uid': ({ db, maraUid }, action) =>
    removeContact(db, { ...action, contactUid: maraUid }),
};
