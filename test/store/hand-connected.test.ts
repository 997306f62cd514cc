import { expect, test } from 'vitest';
import { addPerson } from '../../src/store/add-person.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt } from '../../src/store/handles.ts';
import { meet } from '../../src/store/meet.ts';
import { addHandle } from '../../src/store/own-handles.ts';
import { action, freshStore, mara, shows } from './fresh-store.ts';
import { importAll, record } from './imported-people.ts';

const MARA = { fullName: 'Mara Okafor', memberId: '4711' };
/** An address that tells no name. */
const elsewhere = { service: 'linkedin', kind: 'vanity', value: 'zn77', raw: 'zn77' } as const;

/** Connects the address with somebody by hand; whom a visit there is then taken for. */
async function visitAfter(db: TendDatabase, contactUid: string, page: Partial<typeof MARA>) {
  await addHandle(db, { ...action(), contactUid, handle: elsewhere });
  return meet(db, shows(elsewhere, page));
}

async function fromPage(fields: Partial<typeof MARA>): Promise<[TendDatabase, string]> {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, fields) });
  return [db, (await contactAt(db, mara))?.uid ?? ''];
}

test('a profile connected by hand that shows another name is asked about at the next visit', async () => {
  const [db, uid] = await fromPage({ fullName: 'Mara Okafor' });
  expect(await visitAfter(db, uid, { fullName: 'Zofia Nowak' })).toMatchObject({ is: 'doubt', why: 'name' });
});

test('so is one with another member number', async () => {
  const [db, uid] = await fromPage(MARA);
  const zofia = { fullName: 'Zofia Nowak', memberId: '4712' };
  expect(await visitAfter(db, uid, zofia)).toMatchObject({ is: 'doubt', why: 'number' });
});

test('so is one of somebody whom a file told of', async () => {
  const db = freshStore();
  await importAll(db, [record('Mara Okafor', { handles: [] })]);
  const [contact] = await db.contacts.toArray();
  const page = { fullName: 'Zofia Nowak' };
  expect(await visitAfter(db, contact?.uid ?? '', page)).toMatchObject({ is: 'doubt', why: 'name' });
});

test('one of the same person is asked about by nobody', async () => {
  const [db, uid] = await fromPage({ fullName: 'Mara Okafor' });
  expect(await visitAfter(db, uid, { fullName: 'Mara O.' })).toMatchObject({ is: 'known' });
});

test('of somebody whose name the user typed nothing is asked: they may call them as they like', async () => {
  const db = freshStore();
  await addPerson(db, { ...action(), fields: { fullName: 'Boat lady' } });
  const [contact] = await db.contacts.toArray();
  const page = { fullName: 'Zofia Nowak' };
  expect(await visitAfter(db, contact?.uid ?? '', page)).toMatchObject({ is: 'known' });
});
