import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { isOn, type OccasionDraft } from '../../src/domain/occasion.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { setGroupCadence } from '../../src/store/groups.ts';
import { addNote } from '../../src/store/notes.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import { readOccasion } from '../../src/store/read-occasions.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY as today, visible } from './fresh-store.ts';

const event = (more: object = {}) =>
  ({
    kind: 'event',
    summary: 'UXR Lisbon',
    place: 'LX Factory',
    days: [today, '2026-11-23'],
    group: 'Conference',
    followUpIn: 7,
    followUpFor: 'Met at UXR Lisbon',
    ...more,
  }) as OccasionDraft;
const set = (db: TendDatabase, occasion = event()) => setOccasion(db, { ...action(), today, occasion });

describe('whoever is kept while an event is on', () => {
  test.each([
    [
      'with Keep',
      (db: TendDatabase) => keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) }),
    ],
    ['with a first note', (db: TendDatabase) => addNote(db, { ...action(), handle: mara, text: 'Rows.' })],
    ['without a profile', (db: TendDatabase) => addPerson(db, { ...action(), fields: { fullName: 'Mara' } })],
  ])('%s carries how they were met, its group and a follow-up', async (_, keep) => {
    const db = freshStore();
    const occasion = await set(db);
    await keep(db);
    const [contact] = await db.contacts.toArray();
    const [group] = await db.groups.toArray();
    expect(contact).toMatchObject({
      howMet: { on: today, where: 'UXR Lisbon, LX Factory' },
      groups: [group?.uid],
    });
    expect(await db.followUps.toArray()).toMatchObject([
      {
        contactUid: contact?.uid,
        occasion,
        due: '2026-11-29',
        summary: 'Met at UXR Lisbon',
        reason: 'custom',
      },
    ]);
  });

  test('keeps the follow-up with the contact where the first note is undone and a second one is there', async () => {
    const db = freshStore();
    await set(db);
    const first = action();
    await addNote(db, { ...first, handle: mara, text: 'Rows.' });
    await addNote(db, { ...action(), handle: mara, text: 'Sails.' });
    await undo(db, { ...action(), undoes: first.requestId });
    const { contacts, notes, followUps } = await visible(db);
    expect([contacts, followUps]).toMatchObject([[{ fullName: '' }], [{ summary: 'Met at UXR Lisbon' }]]);
    expect(notes).toMatchObject([{ text: 'Sails.' }]);
  });

  test('is undone as one', async () => {
    const db = freshStore();
    await set(db);
    const before = await visible(db);
    const kept = action();
    await keepContact(db, { ...kept, ...shows(mara, { fullName: 'Mara Okafor' }) });
    await undo(db, { ...action(), undoes: kept.requestId });
    expect(await visible(db)).toEqual(before);
  });

  test('keeps what was typed about how they were met, and their own groups', async () => {
    const db = freshStore();
    await set(db);
    const howMet = { where: 'In the train' };
    await addPerson(db, { ...action(), fields: { fullName: 'Mara' }, howMet, groups: ['Rowers'] });
    const [contact] = await db.contacts.toArray();
    const names = (await db.groups.bulkGet(contact?.groups ?? [])).map((group) => group?.name);
    expect(contact?.howMet).toEqual(howMet);
    expect(names).toEqual(['Rowers', 'Conference']);
  });

  test('has the cadence of its group from that day on', async () => {
    const db = freshStore();
    await set(db);
    const [group] = await db.groups.toArray();
    const cadence = { every: 1, unit: 'month' } as const;
    await setGroupCadence(db, { ...action(), groupUid: group?.uid ?? '', today, cadence });
    await keepContact(db, { ...action(), handle: mara });
    expect(await db.contacts.toArray()).toMatchObject([{ inheritsSince: today }]);
  });

  test('and was kept before carries nothing anew', async () => {
    const db = freshStore();
    await keepContact(db, { ...action(), handle: mara });
    await set(db);
    await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
    expect(await db.followUps.count()).toBe(0);
    expect((await db.contacts.toArray())[0]).not.toHaveProperty('howMet');
  });
});

test('an event that was deleted, or taken back, is not on', async () => {
  const db = freshStore();
  const set = action();
  const occasionUid = await setOccasion(db, { ...set, today, occasion: event() });
  const deleted = action();
  await deleteOccasion(db, { ...deleted, occasionUid });
  await keepContact(db, { ...action(), handle: ivo });
  expect(await db.followUps.count()).toBe(0);
  await undo(db, { ...action(), undoes: deleted.requestId });
  await keepContact(db, { ...action(), handle: mara });
  expect(await db.followUps.count()).toBe(1);
});

test('somebody noted later at an event was met on its last day, and comes up as many days after the note', async () => {
  const db = freshStore();
  const uid = await set(db, event({ days: ['2026-11-10', '2026-11-11'], group: undefined }));
  const fields = { fullName: 'Ada Byron', org: 'Engines' };
  await addPerson(db, { ...action(), fields, note: 'Plays chess.', event: uid });
  expect(await db.contacts.toArray()).toMatchObject([{ howMet: { on: '2026-11-11' } }]);
  const { people, count } = await readOccasion(db, { occasionUid: uid });
  expect(count).toBe(1);
  expect(people).toMatchObject([
    { name: 'Ada Byron', org: 'Engines', note: 'Plays chess.', due: '2026-11-29', status: 'needs-action' },
  ]);
  expect(await refusal(addPerson(db, { ...action(), fields, event: people[0]?.uid }))).toBe('not-found');
});

test('everybody new has one follow-up for each event that is on, and none for another', async () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(spans, fc.integer({ min: 1, max: 3 }), async (drawn, times) => {
      const db = freshStore();
      for (const [from, length] of drawn)
        await set(db, event({ days: [addDays(today, from), addDays(today, from + length)] }));
      for (let time = 0; time < times; time++) await keepContact(db, { ...action(), handle: mara });
      const on = (await db.occasions.toArray()).filter((one) => isOn(one, today)).map(({ uid }) => uid);
      const brought = (await db.followUps.toArray()).filter(isLive).map(({ occasion }) => occasion);
      expect(brought.sort()).toEqual(on.sort());
    }),
    { numRuns: 25 },
  );
});
