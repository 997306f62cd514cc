import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PanelView } from '../../src/api/contract.ts';
import type { Field, Glimpse } from '../../src/domain/glimpse.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { page } from '../domain/people.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, handleOf, ownPage } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'both' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const uid = () => crypto.randomUUID();

/** A tab at the profile of that name, its capability, and what its page shows. */
async function visit(vanity: string, fields: Partial<Record<Field, string>>, tab = 1) {
  const sender = fromTab(tab, addressOf(vanity));
  const capability = await capabilityFor(db, sender, vanity);
  return { sender, capability, glimpse: page(fields, { value: vanity }) };
}

type Visit = Awaited<ReturnType<typeof visit>>;

const meet = ({ sender, capability, glimpse }: Visit) =>
  askAs(db, sender, 'meetContact', { capability, glimpse });

const note = ({ sender, capability, glimpse }: Visit, text: string) =>
  askAs(db, sender, 'addNote', { capability, requestId: uid(), glimpse, text });

/** All that is kept, without the number that says "something changed". */
async function kept(): Promise<unknown> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (one) => [one.name, await one.toArray()])));
}

test('meeting somebody stores nothing, kept or not', async () => {
  const stranger = await visit('jun-li', { fullName: 'Jun Li', memberId: '7' });
  const mara = await visit('mara-okafor', { fullName: 'Mara Okafor' });
  await note(mara, 'Sails.');
  const before = [await kept(), fake.storage.local.values.changed];
  expect(await meet(stranger)).not.toHaveProperty('contact');
  const numbered = { ...mara, glimpse: page({ fullName: 'Mara Okafor', memberId: '4711' }) };
  expect(await meet(numbered)).toMatchObject({ contact: { fullName: 'Mara Okafor' } });
  expect([await kept(), fake.storage.local.values.changed]).toEqual(before);
});

test('somebody kept under the number on the page is joined at once, and the popup knows them there', async () => {
  await note(await visit('mara-okafor', { fullName: 'Mara Okafor', memberId: '4711' }), 'Sails.');
  const before = fake.storage.local.values.changed;
  const lind = await visit('mara-lind', { fullName: 'Mara Lind', memberId: '4711' }, 2);
  const views = await Promise.all([meet(lind), meet(lind)]);
  for (const view of views)
    expect(view).toMatchObject({ contact: { fullName: 'Mara Okafor' }, notes: [{ text: 'Sails.' }] });
  expect(fake.storage.local.values.changed, 'other views are told').not.toBe(before);
  const popup = await askAs(db, ownPage, 'openPanel', { handle: handleOf('mara-lind') });
  expect(popup).toMatchObject({ panel: { notes: [{ text: 'Sails.' }] } });
  expect(await db.contacts.count()).toBe(1);
  expect((await db.changes.toArray()).filter(({ op }) => op === 'joinHandle')).not.toEqual([]);
});

test('on a full disk the person is shown all the same', async () => {
  await note(await visit('mara-okafor', { fullName: 'Mara Okafor', memberId: '4711' }), 'Sails.');
  const lind = await visit('mara-lind', { fullName: 'Mara Lind', memberId: '4711' }, 2);
  vi.spyOn(db.changes, 'bulkAdd').mockRejectedValueOnce(new DOMException('full', 'UnknownError'));
  expect(await meet(lind)).toMatchObject({ notes: [{ text: 'Sails.' }] });
  expect(await db.handles.where({ contactUid: (await db.contacts.toArray())[0]?.uid ?? '' }).count()).toBe(2);
});

test('in doubt a panel is told the two names and nothing else, until it is answered', async () => {
  await note(await visit('mara-okafor', { fullName: 'Mara Okafor', memberId: '4711' }), 'secret');
  const other = await visit('mara-okafor', { fullName: 'Ida Lind', memberId: '4712' }, 2);
  const view = (await meet(other)) as PanelView;
  expect(view.doubt).toEqual({ why: 'number', kept: 'Mara Okafor', seen: 'Ida Lind' });
  expect(JSON.stringify(view)).not.toContain('secret');
  expect(view).not.toHaveProperty('contact');
  expect(await note(other, 'Paints.')).toBe('in-doubt');

  const { sender, capability, glimpse } = other;
  const requestId = uid();
  const answered = { capability, requestId, glimpse, same: false };
  expect(await askAs(db, sender, 'settleDoubt', answered)).toEqual({});
  expect(await meet(other)).toMatchObject({ contact: { fullName: 'Ida Lind' }, notes: [] });
  expect(await askAs(db, sender, 'undo', { capability, requestId: uid(), undoes: requestId })).toEqual({});
  expect(await meet(other)).toHaveProperty('doubt');
});

test('what a page shows of another address than the panel’s is not heard', async () => {
  await note(await visit('mara-okafor', { fullName: 'Mara Okafor', memberId: '4711' }), 'secret');
  const jun = await visit('jun-li', {}, 2);
  const elsewhere: Glimpse = page({ fullName: 'Mara Okafor', memberId: '4711' });
  expect(JSON.stringify(await meet({ ...jun, glimpse: elsewhere }))).not.toContain('secret');
});

test('thirty people a minute are met, each by address and number, and no more numbers than that', async () => {
  let last = await visit('person-0', { memberId: '1' });
  for (let person = 1; person <= 30; person++) {
    last = await visit(`person-${person - 1}`, { memberId: `${person}` });
    expect(await meet(last)).toHaveProperty('capability');
  }
  expect(await meet(last), 'again and again').toHaveProperty('capability');
  const forged = { ...last, glimpse: page({ memberId: '31' }, { value: 'person-29' }) };
  expect(await meet(forged)).toBe('too-many');
  vi.setSystemTime(new Date(2026, 10, 22, 12, 1, 1));
  expect(await meet(forged)).toHaveProperty('capability');
});

test('a write that names a number meets whoever has it, and counts like that', async () => {
  const { sender, capability } = await visit('mara-okafor', {});
  const codes: unknown[] = [];
  for (let number = 1; number <= 31; number++) {
    const glimpse = page({ memberId: `${number}` }, { value: 'mara-okafor' });
    codes.push(await askAs(db, sender, 'settleDoubt', { capability, requestId: uid(), glimpse, same: true }));
  }
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(1);
});

test('a panel of another document meets nobody', async () => {
  const mara = await visit('mara-okafor', { memberId: '4711' });
  expect(await meet({ ...mara, sender: fromTab(2, addressOf('mara-okafor')) })).toBe('panel-expired');
});
