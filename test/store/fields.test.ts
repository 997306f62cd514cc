import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/plain-date.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { editFields } from '../../src/store/fields.ts';
import { contactAt } from '../../src/store/handles.ts';
import { search } from '../../src/store/search.ts';
import { noticeNews } from '../../src/store/sightings.ts';
import { undo } from '../../src/store/undo.ts';
import { page } from '../domain/people.ts';
import { action, freshStore, mara, TODAY as today } from './fresh-store.ts';

const told = { fullName: 'Mara Okafor', title: 'Ferry pilot', org: 'Port of Vigo', place: 'Vigo' };

async function keptMara(): Promise<TendDatabase> {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara, glimpse: page(told) });
  return db;
}

const contactOf = async (db: TendDatabase) => contactAt(db, mara);

test('what the user types stands, and no page replaces it afterwards', async () => {
  const db = await keptMara();
  const fields = { fullName: '  Mara  O. ', org: 'Harbour Office' };
  await editFields(db, { ...action(), target: { handle: mara }, fields });
  const glimpse = page({ ...told, org: 'Port of Lisbon', title: 'Harbour master' });
  await noticeNews(db, { ...action(), handle: mara, glimpse, today });
  await keepContact(db, { ...action(), handle: mara, glimpse });
  expect(await contactOf(db)).toMatchObject({
    ...{ fullName: 'Mara O.', org: 'Harbour Office', title: 'Harbour master' },
    fieldSource: { fullName: 'user', org: 'user', title: 'page' },
  });
});

test('an emptied field is again what the page in sight says, and follows it from then on', async () => {
  const db = await keptMara();
  const target = { handle: mara, glimpse: page({ ...told, org: 'Port of Lisbon' }) };
  await editFields(db, { ...action(), target, fields: { org: 'Harbour Office' } });
  await editFields(db, { ...action(), target, fields: { org: ' ' } });
  expect(await contactOf(db)).toMatchObject({ org: 'Port of Lisbon', fieldSource: { org: 'page' } });
});

test('where no page is in sight, an emptied field is what the page said last', async () => {
  const db = await keptMara();
  const target = { contactUid: (await contactOf(db))?.uid ?? '' };
  await editFields(db, { ...action(), target, fields: { title: 'Captain', fullName: 'Captain Mara' } });
  await editFields(db, { ...action(), target, fields: { title: 'Admiral' } });
  await editFields(db, { ...action(), target, fields: { title: '', fullName: '', headline: 'Afloat' } });
  await editFields(db, { ...action(), target, fields: { headline: '' } });
  const contact = await contactOf(db);
  expect(contact).toMatchObject({ title: 'Ferry pilot', fullName: 'Mara Okafor' });
  expect(contact).toMatchObject({ fieldSource: { title: 'page', fullName: 'page' } });
  expect([contact?.headline, contact?.fieldSource.headline], 'nobody ever told it').toEqual([
    undefined,
    undefined,
  ]);
});

test('a text that is left as it was is nobody’s typing; the line is found by the new name; undo brings the old one back', async () => {
  const db = await keptMara();
  const target = { handle: mara };
  await editFields(db, { ...action(), target, fields: { title: told.title } });
  expect((await contactOf(db))?.fieldSource.title).toBe('page');
  const renamed = action();
  await editFields(db, { ...renamed, target, fields: { fullName: 'Tamara Okafor' } });
  const { hits } = await search(db, 'tamara');
  expect(hits[0]?.line.fullName).toBe('Tamara Okafor');
  await undo(db, { ...action(), undoes: renamed.requestId });
  expect(await contactOf(db)).toMatchObject({ fullName: 'Mara Okafor', fieldSource: { fullName: 'page' } });
});

test('a field takes 300 characters and no more', async () => {
  const db = await keptMara();
  const edit = (org: string) => editFields(db, { ...action(), target: { handle: mara }, fields: { org } });
  await edit('o'.repeat(300));
  await expect(edit('o'.repeat(301))).rejects.toMatchObject({ code: 'too-long' });
});

test('the day of connecting is filled in, put right and taken away, and nobody is reminded of what the user told', async () => {
  const db = await keptMara();
  const edit = (connectedOn: string) =>
    editFields(db, { ...action(), target: { handle: mara }, fields: {}, connectedOn, today });
  await edit(today);
  expect(await contactOf(db)).toMatchObject({ connectedOn: today, fieldSource: { connectedOn: 'user' } });
  const isReminded = async () => {
    const [due] = await db.due.toArray();
    return JSON.stringify(due).includes('"connected"');
  };
  expect(await isReminded()).toBe(false);
  const taken = action();
  await editFields(db, { ...taken, target: { handle: mara }, fields: {}, connectedOn: '', today });
  expect(await contactOf(db)).not.toHaveProperty('connectedOn');
  expect((await contactOf(db))?.fieldSource).not.toHaveProperty('connectedOn');
  await undo(db, { ...action(), undoes: taken.requestId });
  expect(await contactOf(db)).toMatchObject({ connectedOn: today });
});

test('a day of connecting that a page told stays one that asks for a first message, once it is put right', async () => {
  const db = freshStore();
  const glimpse = page({ ...told, connectedOn: '2026-11-01' });
  await keepContact(db, { ...action(), handle: mara, glimpse });
  await editFields(db, { ...action(), target: { handle: mara }, fields: {}, connectedOn: today, today });
  const contact = await contactOf(db);
  expect(contact?.connectedOn).toBe(today);
  expect(contact?.fieldSource).not.toHaveProperty('connectedOn');
});

test('nobody connected on a day to come', async () => {
  const db = await keptMara();
  const edit = { ...action(), target: { handle: mara }, fields: {}, connectedOn: addDays(today, 1), today };
  await expect(editFields(db, edit)).rejects.toMatchObject({ code: 'day-ahead' });
});
