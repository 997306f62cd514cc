import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { OccasionDraft } from '../../src/domain/occasion.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { emptyTrash } from '../../src/store/erase.ts';
import { setGroupCadence } from '../../src/store/groups.ts';
import { meetAt, notMetAt } from '../../src/store/meet-at.ts';
import { keepMet } from '../../src/store/met-drafts.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import { readOccasion } from '../../src/store/read-occasions.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY as today, visible } from './fresh-store.ts';

const event: OccasionDraft = {
  kind: 'event',
  summary: 'UXR Lisbon',
  days: ['2026-11-10'],
  group: 'Conference',
  followUpIn: 7,
  followUpFor: 'Met at UXR Lisbon',
};

/** Somebody kept before, and an event that was. */
async function open() {
  const db = freshStore();
  const howMet = { where: 'In the train' };
  const contactUid = await addPerson(db, { ...action(), fields: { fullName: 'Mara Okafor' }, howMet });
  const occasionUid = await setOccasion(db, { ...action(), today, occasion: event });
  const meet = (more: object = {}) => meetAt(db, { ...action(), occasionUid, contactUid, ...more });
  return { db, contactUid, occasionUid, meet };
}
const people = async (db: TendDatabase, occasionUid: string) =>
  (await readOccasion(db, { occasionUid })).people;

test('who is kept already and was met gets group, follow-up and note, and no second self', async () => {
  const { db, contactUid, occasionUid, meet } = await open();
  await meet({ note: 'Plays chess.' });
  const [contact, ...others] = await db.contacts.toArray();
  expect(others).toEqual([]);
  expect(contact).toMatchObject({ howMet: { where: 'In the train' }, groups: [expect.any(String)] });
  expect(await db.followUps.toArray()).toMatchObject([
    { contactUid, occasion: occasionUid, due: '2026-11-29', summary: 'Met at UXR Lisbon' },
  ]);
  expect(await people(db, occasionUid)).toMatchObject([{ name: 'Mara Okafor', note: 'Plays chess.' }]);
});

test('met twice they have one follow-up, and their group’s cadence counts from the first time', async () => {
  const { db, meet } = await open();
  const [group] = await db.groups.toArray();
  const cadence = { every: 1, unit: 'month' } as const;
  await setGroupCadence(db, { ...action(), groupUid: group?.uid ?? '', today, cadence });
  await meet();
  const [before] = await db.contacts.toArray();
  await meet({ at: '2026-11-25T10:00:00.000Z', note: 'Rows, too.' });
  expect((await db.followUps.toArray()).filter(isLive)).toHaveLength(1);
  expect(before).toHaveProperty('inheritsSince', today);
  expect(await db.contacts.toArray()).toMatchObject([{ inheritsSince: today }]);
});

test('taken back, they were not met there; done again, they have the one follow-up', async () => {
  const { db, occasionUid, meet } = await open();
  const before = await visible(db);
  const met = action();
  await meet({ ...met, note: 'Plays chess.' });
  await undo(db, { ...action(), undoes: met.requestId });
  expect(await visible(db)).toEqual(before);
  expect(await people(db, occasionUid)).toEqual([]);
  await meet();
  expect((await db.followUps.toArray()).filter(isLive)).toHaveLength(1);
  expect(await people(db, occasionUid)).toHaveLength(1);
});

test('at what is no event nobody is met', async () => {
  const { contactUid, meet } = await open();
  expect(await refusal(meet({ occasionUid: contactUid }))).toBe('not-found');
  expect(await refusal(meet({ contactUid: 'nobody' }))).toBe('not-found');
});

test('kept while an event was on but not met there: what it brought goes, what was said otherwise stays', async () => {
  const db = freshStore();
  await setOccasion(db, { ...action(), today, occasion: { ...event, days: [today] } });
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  const brought = await visible(db);
  const [followUp] = await db.followUps.toArray();
  const said = action();
  await notMetAt(db, { ...said, target: { handle: mara }, followUpUid: followUp?.uid ?? '' });
  const { contacts = [], followUps } = await visible(db);
  expect(followUps).toEqual([]);
  expect(contacts).toMatchObject([{ fullName: 'Mara Okafor' }]);
  expect(contacts[0]).not.toHaveProperty('howMet');
  expect(contacts[0]).not.toHaveProperty('groups');
  await undo(db, { ...action(), undoes: said.requestId });
  expect(await visible(db)).toEqual(brought);
});

test('how they were met stays where it was typed, and nobody else’s follow-up is taken', async () => {
  const { db, contactUid, meet } = await open();
  await meet();
  const [followUp] = await db.followUps.toArray();
  const followUpUid = followUp?.uid ?? '';
  await keepContact(db, { ...action(), ...shows(ivo, { fullName: 'Ivo Lindqvist' }) });
  expect(await refusal(notMetAt(db, { ...action(), target: { handle: ivo }, followUpUid }))).toBe(
    'not-found',
  );
  await notMetAt(db, { ...action(), target: { contactUid }, followUpUid });
  expect(await db.contacts.get(contactUid)).toMatchObject({ howMet: { where: 'In the train' } });
});

test('somebody of whom an address alone is known is kept by it, has no name yet, and is kept once', async () => {
  const { db, occasionUid } = await open();
  const handle = { ...mara, raw: 'mara' };
  const uid = await addPerson(db, { ...action(), fields: {}, event: occasionUid, handle });
  expect(await db.contacts.get(uid)).toMatchObject({ fullName: '', fieldSource: {} });
  const { people } = await readOccasion(db, { occasionUid });
  expect(people).toMatchObject([{ uid, name: mara.value }]);
  expect(await refusal(addPerson(db, { ...action(), fields: {}, handle }))).toBe('address-taken');
  // What is seen at that profile later is theirs, with the name.
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  expect(await db.contacts.get(uid)).toMatchObject({ fullName: 'Mara Okafor' });
});

test('lines that are not settled come back with their event, of another one none', async () => {
  const { db, occasionUid } = await open();
  await keepMet(db, { occasionUid, text: 'Mara Okafor\nJu', at: action().at });
  expect(await readOccasion(db, { occasionUid })).toMatchObject({ draft: 'Mara Okafor\nJu' });
  const other = await setOccasion(db, { ...action(), today, occasion: event });
  expect(await readOccasion(db, { occasionUid: other })).not.toHaveProperty('draft');
  await keepMet(db, { occasionUid: other, text: 'Jun', at: action().at });
  await keepMet(db, { occasionUid, text: '', at: action().at });
  expect(await db.drafts.toArray()).toMatchObject([{ text: 'Jun' }]);
  // Erased with its event.
  await deleteOccasion(db, { ...action(), occasionUid: other });
  await emptyTrash(db, action());
  expect(await db.drafts.count()).toBe(0);
});
