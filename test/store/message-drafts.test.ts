import { beforeEach, expect, test } from 'vitest';
import { messageBox } from '../../src/domain/message-draft.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { attach, contactAt } from '../../src/store/handles.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { keepMessage, messageDraft } from '../../src/store/message-drafts.ts';
import { panelRows } from '../../src/store/panel.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import { action, freshStore, mara, member, person, shows, TODAY } from './fresh-store.ts';

const zoe = person('zoe-hart');
const place = 'page:s:1';
const gone = () => false;

let db: TendDatabase;
let maraUid: string;
let zoeUid: string;
beforeEach(async () => {
  db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor', memberId: '1' }) });
  await keepContact(db, { ...action(), ...shows(zoe, { fullName: 'Zoe Hart', memberId: '2' }) });
  maraUid = (await contactAt(db, mara))?.uid ?? '';
  zoeUid = (await contactAt(db, zoe))?.uid ?? '';
});

/** Zoe takes over the address that Mara had. */
const moveToZoe = () =>
  write(db, { ...action(), op: 'joinHandle' }, (log) => attach(log, zoeUid, { handle: mara }));
const typed = (contactUid: string, text: string, handle = mara) =>
  saveDraft(db, { handle, place, box: messageBox(contactUid), text, at: action().at });
const keep = (contactUid: string, text: string) => keepMessage(db, { contactUid, text, at: action().at });
const writtenTo = (contactUid: string) => messageDraft(db, contactUid, gone);
const panelAt = async (handle = mara, at = 'page:s:2') =>
  (await panelRows(db, { handle, place: at, isLive: gone, today: TODAY })).drafts;
const texts = async () => (await db.drafts.toArray()).map(({ text }) => text).sort();

test('a message to Zoe, who has the address that Mara had, is never on the page of Mara', async () => {
  await moveToZoe();
  await typed(zoeUid, 'Dear Zoe');
  expect(await writtenTo(maraUid)).toBe('');
  expect(await writtenTo(zoeUid)).toBe('Dear Zoe');
});

test('a message to Mara, whose address Zoe has now, is never in the panel of Zoe', async () => {
  await moveToZoe();
  await keep(maraUid, 'Dear Mara');
  expect(await panelAt()).toEqual({});
  expect(await writtenTo(maraUid)).toBe('Dear Mara');
});

test('what was written before the address changed hands stays with whom it is to', async () => {
  await typed(maraUid, 'Dear Mara');
  await moveToZoe();
  expect(await panelAt()).toEqual({});
  expect(await panelAt(mara, place)).toEqual({});
  expect(await writtenTo(maraUid)).toBe('Dear Mara');
});

test('in doubt a panel shows no message and moves none; once it is sure, it does', async () => {
  await typed(maraUid, 'Dear Mara');
  const before = await db.drafts.toArray();
  const other = shows(mara, { fullName: 'Ida Lind', memberId: '3' });
  const rows = await panelRows(db, { ...other, place: 'page:s:2', isLive: gone, today: TODAY });
  expect(rows.doubt).toBeDefined();
  expect(rows.drafts).toEqual({});
  expect(await db.drafts.toArray()).toEqual(before);
  expect(await panelAt()).toEqual({ message: 'Dear Mara' });
});

test('an erased person takes their message along, wherever it lies, and leaves those to others', async () => {
  await typed(maraUid, 'Dear Mara');
  await moveToZoe();
  await typed(zoeUid, 'Dear Zoe');
  await erasePerson(db, { ...action(), contactUid: maraUid });
  expect(await texts()).toEqual(['Dear Zoe']);
});

test('a message to whoever had the address stays when its owner is erased', async () => {
  await typed(maraUid, 'Dear Mara');
  await moveToZoe();
  await typed(zoeUid, 'Dear Zoe');
  await erasePerson(db, { ...action(), contactUid: zoeUid });
  expect(await texts()).toEqual(['Dear Mara']);
});

const merge = async () => {
  const act = action();
  await mergePeople(db, { ...act, keep: maraUid, other: zoeUid, fields: [] });
  return act.requestId;
};

test('a message to somebody who turns out to be another is in the panel of that one, at either address', async () => {
  await typed(zoeUid, 'Dear Zoe', zoe);
  await merge();
  expect(await panelAt(mara)).toEqual({ message: 'Dear Zoe' });
  expect(await panelAt(zoe, 'page:s:3')).toEqual({ message: 'Dear Zoe' });
  expect(await texts()).toEqual(['Dear Zoe']);
});

test('both had one: nothing is lost, and typed on it is one text in one place', async () => {
  await typed(maraUid, 'Dear Mara');
  await typed(zoeUid, 'Dear Zoe', zoe);
  await merge();
  const { message = '' } = await panelAt(mara, place);
  expect(message.split('\n\n').sort()).toEqual(['Dear Mara', 'Dear Zoe']);
  await typed(maraUid, `${message}!`);
  expect(await texts()).toEqual([`${message}!`]);
  expect(await panelAt(mara, place)).toEqual({ message: `${message}!` });
});

test('once the merge is undone each has their own message again, unless it was gone on with', async () => {
  await typed(maraUid, 'Dear Mara');
  await typed(zoeUid, 'Dear Zoe', zoe);
  const undoes = await merge();
  await undo(db, { ...action(), undoes });
  expect(await panelAt(mara, 'page:s:3')).toEqual({ message: 'Dear Mara' });
  expect(await panelAt(zoe, 'page:s:4')).toEqual({ message: 'Dear Zoe' });
});

test('what can be seen in another place stays there', async () => {
  await typed(zoeUid, 'Dear Zoe', zoe);
  await merge();
  const isLive = (at: string) => at === place;
  const { drafts } = await panelRows(db, { handle: mara, place: 'page:s:2', isLive, today: TODAY });
  expect(drafts).toEqual({});
  expect(await panelAt(zoe, place)).toEqual({ message: 'Dear Zoe' });
});

test('a message to somebody who turns out to be another is on the page of that one', async () => {
  await keep(zoeUid, 'Dear Zoe');
  await typed(zoeUid, 'And more', member('2'));
  await mergePeople(db, { ...action(), keep: maraUid, other: zoeUid, fields: [] });
  expect((await writtenTo(maraUid)).split('\n\n').sort()).toEqual(['And more', 'Dear Zoe']);
  await keep(maraUid, 'Dear both');
  expect(await texts()).toEqual(['Dear both']);
  expect(await writtenTo(maraUid)).toBe('Dear both');
});
