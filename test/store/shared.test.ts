import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { listTrash, restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import * as people from '../domain/people.ts';
import { action, ivo, mara, visible } from './fresh-store.ts';
import { alter, met, put, withThree } from './shared-rows.ts';

const remove = (db: TendDatabase, handle: typeof mara) => removeContact(db, { ...action(), handle });
const restore = (db: TendDatabase, uid: string) =>
  restoreFromTrash(db, { ...action(), table: 'contacts', uid });
const livingTalks = async (db: TendDatabase) =>
  (await db.interactions.toArray()).filter(isLive).map(({ uid }) => uid);

test('two who turn out to be one: each time they met is one, with everybody who took part, and it can be undone', async () => {
  const { db, maraUid, ivoUid, zofiaUid } = await withThree();
  await put(db, 'logInteraction', {
    interactions: [met('mara', maraUid), met('both', ivoUid, maraUid), met('all', zofiaUid, maraUid, ivoUid)],
    keyDates: [
      people.keyDate({ uid: 'hers', contactUid: maraUid }),
      people.keyDate({ uid: 'same', contactUid: ivoUid }),
      people.keyDate({ uid: 'other', contactUid: maraUid, kind: 'met', date: '2024-05-01' }),
    ],
    sightings: [people.sighting({ contactUid: maraUid })],
    answers: [people.answer({ contactUid: maraUid, line: 'keyDate/hers', of: '2026-12-24' })],
  });
  const before = await visible(db);
  const merge = action();
  await samePerson(db, { ...merge, handle: mara, contactUid: ivoUid });
  const talks = new Map((await db.interactions.toArray()).map((row) => [row.uid, row.participants]));
  expect(Object.fromEntries(talks)).toEqual({ mara: [ivoUid], both: [ivoUid], all: [zofiaUid, ivoUid] });
  const dates = (await db.keyDates.where({ contactUid: ivoUid }).toArray()).filter(isLive);
  expect(dates.map(({ uid }) => uid).sort()).toEqual(['other', 'same']); // not twice the same day
  expect(await db.answers.toArray()).toMatchObject([{ contactUid: ivoUid, line: 'keyDate/same' }]);
  expect(await db.sightings.toArray()).toMatchObject([{ contactUid: ivoUid }]);
  expect((await db.due.get(ivoUid))?.rank.last).toBe('2026-11-01');
  await undo(db, { ...action(), undoes: merge.requestId });
  expect(await visible(db)).toEqual(before);
});

test('whoever two were in the groups of, the one is', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'joinGroup', {
    groups: [people.group({ uid: 'rowers' }), people.group({ uid: 'singers', name: 'Singers' })],
  });
  await alter(db, 'joinGroup', 'contacts', maraUid, { groups: ['rowers', 'singers'], askNext: ['the boat'] });
  await alter(db, 'joinGroup', 'contacts', ivoUid, {
    groups: ['singers'],
    cadence: { every: 1, unit: 'month' },
  });
  await samePerson(db, { ...action(), handle: mara, contactUid: ivoUid });
  expect(await db.contacts.get(ivoUid)).toMatchObject({
    groups: ['singers', 'rowers'],
    askNext: ['the boat'],
    cadence: { every: 1, unit: 'month' },
  });
});

test('what several took part in goes with the last of them, and comes back with whoever comes back first', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'logInteraction', { interactions: [met('both', maraUid, ivoUid), met('mara', maraUid)] });
  await remove(db, mara);
  expect(await livingTalks(db)).toEqual(['both']);
  await remove(db, ivo);
  expect(await livingTalks(db)).toEqual([]);
  const { items } = await listTrash(db);
  expect(items.map(({ fullName, interactions }) => [fullName, interactions])).toEqual([
    ['Ivo Lindqvist', 1],
    ['Mara Okafor', 2],
  ]);
  await restore(db, maraUid);
  expect(await livingTalks(db)).toEqual(['both', 'mara']);
  expect((await listTrash(db)).items).toMatchObject([{ fullName: 'Ivo Lindqvist', interactions: 0 }]);
  await restore(db, ivoUid);
  expect((await db.due.get(ivoUid))?.rank.last).toBe('2026-11-01');
});

test('with a person comes back all that went with them, and not what was deleted before', async () => {
  const { db, maraUid } = await withThree();
  await put(db, 'setKeyDate', {
    keyDates: [
      people.keyDate({ uid: 'kept', contactUid: maraUid }),
      people.keyDate({ uid: 'before', contactUid: maraUid, kind: 'met', date: '2024' }),
    ],
    sightings: [people.sighting({ contactUid: maraUid })],
    answers: [people.answer({ contactUid: maraUid })],
    interactions: [met('deleted', maraUid), met('mara', maraUid)],
  });
  await alter(db, 'deleteKeyDate', 'keyDates', 'before', 'remove');
  await alter(db, 'deleteInteraction', 'interactions', 'deleted', 'remove');
  const before = await visible(db);
  await remove(db, mara);
  for (const table of [db.keyDates, db.sightings, db.answers, db.interactions])
    expect((await table.toArray()).filter(isLive), table.name).toEqual([]);
  expect((await listTrash(db)).items).toMatchObject([{ notes: 1, keyDates: 1, interactions: 1 }]);
  await restore(db, maraUid);
  expect(await visible(db)).toEqual(before);
});

test('what was deleted of the living is in the trash with what it was, and comes back', async () => {
  const { db, maraUid, ivoUid, zofiaUid } = await withThree();
  await put(db, 'logInteraction', {
    interactions: [
      met('all', maraUid, ivoUid, zofiaUid),
      people.interaction({ uid: 'wordless', participants: [maraUid], kind: 'video' }),
    ],
    keyDates: [people.keyDate({ contactUid: maraUid })],
  });
  await alter(db, 'deleteInteraction', 'interactions', 'all', 'remove');
  await alter(db, 'deleteInteraction', 'interactions', 'wordless', 'remove');
  await alter(db, 'deleteKeyDate', 'keyDates', 'a-key-date', 'remove');
  await remove(db, mara);
  const found = async () => (await listTrash(db)).items.filter(({ table }) => table !== 'contacts');
  expect(await found()).toMatchObject([
    { table: 'interactions', uid: 'all', fullName: 'Ivo Lindqvist', others: 1, excerpt: 'Spoke of all.' },
  ]);
  await restore(db, maraUid);
  expect(await found()).toMatchObject([
    { table: 'keyDates', fullName: 'Mara Okafor', kind: 'birthday', excerpt: '' },
    { table: 'interactions', uid: 'wordless', kind: 'video', excerpt: '' },
    { table: 'interactions', uid: 'all', others: 2 },
  ]);
  await samePerson(db, { ...action(), handle: ivo, contactUid: maraUid });
  for (const { table, uid } of await found()) await restoreFromTrash(db, { ...action(), table, uid });
  expect((await db.interactions.get('all'))?.participants).toEqual([maraUid, zofiaUid]);
  expect(await found()).toEqual([]);
});
