import { expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { findContacts, findInNotes } from '../../src/store/find.ts';
import { addNote, deleteNote } from '../../src/store/notes.ts';
import { page } from '../domain/people.ts';
import { action, freshStore, person } from './fresh-store.ts';

async function withNames(...names: string[]): Promise<TendDatabase> {
  const db = freshStore();
  for (const [n, fullName] of names.entries()) {
    const handle = person(`person-${n}`);
    await keepContact(db, { ...action(), handle, glimpse: page({ fullName }, { value: handle.value }) });
  }
  return db;
}

const found = async (db: TendDatabase, text: string) =>
  (await findContacts(db, text)).map(({ fullName }) => fullName);

test('somebody is found by the beginning of any word of the name', async () => {
  const db = await withNames('Mara Okafor', 'Ivo Lindqvist', 'Omar Haddad');
  expect(await found(db, 'oka')).toEqual(['Mara Okafor']);
  expect(await found(db, 'O')).toEqual(['Mara Okafor', 'Omar Haddad']);
  expect(await found(db, 'ara')).toEqual([]);
});

test('every word given must be there, in any order', async () => {
  const db = await withNames('Ivo Okafor', 'Mara Okafor', 'Mara Lindqvist');
  expect(await found(db, 'oka ma')).toEqual(['Mara Okafor']);
  expect(await found(db, 'ma oka')).toEqual(['Mara Okafor']);
  expect(await found(db, 'mara haddad')).toEqual([]);
});

test('marks and case do not matter, and Łukasz is found as lukasz', async () => {
  const db = await withNames('Łukasz Müller', '田中太郎', '🦊🌙');
  expect(await found(db, 'LUKASZ mull')).toEqual(['Łukasz Müller']);
  expect(await found(db, '太郎')).toEqual(['田中太郎']);
  expect(await found(db, '🦊')).toEqual(['🦊🌙']);
});

test('nothing given finds nobody', async () => {
  const db = await withNames('Mara Okafor');
  expect(await found(db, '')).toEqual([]);
  expect(await found(db, ' \n ')).toEqual([]);
});

test('somebody whose name is not known is found by the address', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: person('ivo-lindqvist-1a2b') });
  expect(await findContacts(db, 'lindq')).toHaveLength(1);
});

test('a removed contact is not found', async () => {
  const db = await withNames('Mara Okafor');
  await removeContact(db, { ...action(), handle: person('person-0') });
  expect(await found(db, 'mara')).toEqual([]);
});

test('of many the first twenty are found, each once', async () => {
  const db = freshStore();
  const line = (n: number) => ({
    contactUid: `${n}`,
    fullName: `Mara Marlow ${n}`,
    words: ['mara', 'marlow', `${n}`],
    reasons: [],
    rank: { importance: 1 as const, reciprocity: 0 },
  });
  await db.due.bulkAdd(Array.from({ length: 3000 }, (_, n) => line(n)));
  const names = await found(db, 'mar');
  expect(new Set(names).size).toBe(20);
  expect(await found(db, 'mar 2999')).toEqual(['Mara Marlow 2999']);
});

test('what was noted is found by the beginnings of its words, the newest note first, each person once', async () => {
  const db = await withNames('Mara Okafor', 'Ivo Lindqvist');
  const [mara, ivo] = [person('person-0'), person('person-1')];
  await addNote(db, { ...action(), handle: mara, text: 'Rebuilds wooden ferries in Gdańsk.' });
  await addNote(db, { ...action(), handle: mara, text: 'Her ferry sails again.' });
  await addNote(db, {
    ...action(),
    handle: ivo,
    text: `${'Long before that. '.repeat(20)}Took the ferry to Gdansk.`,
  });
  const told = async (text: string) =>
    (await findInNotes(db, text)).map(({ fullName, last }) => [fullName, last?.excerpt]);
  expect(await told('FERR')).toEqual([
    ['Ivo Lindqvist', '… that. Long before that. Took the ferry to Gdansk.'],
    ['Mara Okafor', 'Her ferry sails again.'],
  ]);
  expect((await told('gdansk wood')).map(([name]) => name)).toEqual(['Mara Okafor']);
  expect(await told('erry')).toEqual([]);
});

test('a deleted note is not found', async () => {
  const db = await withNames('Mara Okafor');
  await addNote(db, { ...action(), handle: person('person-0'), text: 'Rebuilds wooden ferries.' });
  const [note] = await db.notes.toArray();
  await deleteNote(db, { ...action(), noteUid: note?.uid ?? '' });
  expect(await findInNotes(db, 'ferries')).toEqual([]);
});

test('what is shown of a note holds the word that was found', async () => {
  const db = await withNames('Mara Okafor');
  const text = 'https://example.com/an/address/so/long/that/nothing/of/it/fits/sailing and more';
  await addNote(db, { ...action(), handle: person('person-0'), text });
  const [line] = await findInNotes(db, 'sail');
  expect(line?.last?.excerpt).toBe('… sailing and more');
});
