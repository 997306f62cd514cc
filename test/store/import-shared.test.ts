import { expect, test } from 'vitest';
import type { Imported } from '../../src/domain/imported.ts';
import { comparePeople } from '../../src/store/import-people.ts';
import { freshStore, TODAY as today } from './fresh-store.ts';
import { dryRun, importAll, record, undoAll } from './imported-people.ts';

const tel = { service: 'tel', kind: 'address', value: '+4930123456', raw: '' } as const;
const colleague = (name: string, more: Partial<Imported> = {}) => record(name, { handles: [tel], ...more });
const crew = ['Mara Okafor', 'Ivo Lindqvist', 'Ana Reis'].map((name) => colleague(name));

test('colleagues with one number are people of their own, and known again', async () => {
  const db = freshStore();
  const { counts, taken } = await dryRun(db, crew);
  expect(counts).toEqual({ new: 3 });
  expect((await importAll(db, taken, { size: 1 })).counts).toEqual({ people: 3, new: 3 });
  expect(await db.handles.where({ service: 'tel' }).count()).toBe(1);
  expect((await dryRun(db, crew)).counts).toEqual({ same: 3 });
});

test('whoever came alone with the number is known among the others', async () => {
  const db = freshStore();
  await importAll(db, [colleague('Ivo Lindqvist')]);
  expect((await dryRun(db, crew)).counts).toEqual({ conflict: 1, same: 1, new: 1 });
});

test('two of one name with a mail in common are one, unless a network has a profile of each', async () => {
  const db = freshStore();
  const profile = (value: string) => ({ service: 'linkedin', kind: 'vanity', value, raw: '' }) as const;
  const family = [
    colleague('Mara Okafor', { handles: [profile('mara'), tel] }),
    colleague('M. Okafor'),
    colleague('Mara Okafor', { handles: [profile('mara-okafor-2'), tel] }),
  ];
  const { counts, taken } = await dryRun(db, family);
  expect(counts).toEqual({ new: 2, twice: 1 });
  await importAll(db, taken);
  expect((await dryRun(db, family)).counts).toEqual({ same: 2, twice: 1 });
});

test('by a number alone nobody is somebody of another name, though the user typed that name', async () => {
  const db = freshStore();
  await importAll(db, [record('Mara Okafor'), colleague('Ana Reis')]);
  for (const row of await db.contacts.toArray())
    await db.contacts.put({ ...row, fullName: 'My friend', fieldSource: { fullName: 'user' } });
  const found = await comparePeople(db, { people: [record('Mara Okafor'), colleague('Ana Reis')], today });
  expect(found.map(({ is, why }) => why ?? is)).toEqual(['same', 'other-name']);
});

test('who is known by a shared number alone is so again after the import was taken back', async () => {
  const db = freshStore();
  await importAll(db, [colleague('Mara Okafor')]);
  const mail = { service: 'email', kind: 'address', value: 'mara@boat.example', raw: '' } as const;
  const file = [colleague('Joon Park'), colleague('Mara Okafor', { handles: [mail, tel] })];
  const { counts, taken } = await dryRun(db, file);
  expect(counts).toEqual({ conflict: 1, changed: 1 });
  await undoAll(db, (await importAll(db, taken)).operation);
  expect((await dryRun(db, file)).counts).toEqual(counts);
});

test('what the dry run says of two of one name behind a shared number is what is done', async () => {
  const db = freshStore();
  await importAll(db, [colleague('Mara Okafor')]);
  const tom = colleague('Tom Achebe');
  const file = [colleague('Mara Okafor'), tom, { ...tom, connectedOn: '2021-03-04' }];
  const { counts, taken } = await dryRun(db, file);
  expect(counts).toEqual({ same: 1, new: 2 });
  expect((await importAll(db, taken)).counts).toEqual({ people: 2, new: 2 });
});
