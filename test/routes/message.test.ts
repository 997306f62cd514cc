import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MessageView, RouteName } from '../../src/api/contract.ts';
import { messageBox } from '../../src/domain/message-draft.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage } from './asking.ts';
import { openTabs } from './fake-browser.ts';
import { maraAsking, requestId, SENT, sent, VANITY } from './mara-asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'both' });
});
afterEach(() => vi.useRealTimers());

const { own, panelAt, keepMara, draftsOf } = maraAsking(() => db);
const writtenTo = async (contactUid: string) =>
  ((await own('readMessage', { contactUid, draft: true })) as MessageView).draft;
const textsKept = async () => (await db.drafts.toArray()).map(({ text }) => text).sort();

test('a panel is told what it takes to write to its own person, once they are kept', async () => {
  const ask = await panelAt(1);
  expect(await ask('readMessage', { draft: false })).toBe('not-found');
  expect(await db.contacts.count()).toBe(0);
  await keepMara(ask);
  await own('setTemplate', { requestId: requestId(), name: 'Hello', text: 'Hello {{firstName}}' });
  expect(await ask('readMessage', { draft: false })).toMatchObject({
    known: { fullName: 'Mara Okafor', interests: ['Chess'] },
    templates: [{ name: 'Hello', text: 'Hello {{firstName}}' }],
    off: [],
    ways: [{ kind: 'window', url: 'https://www.linkedin.com/messaging/compose/?recipient=42' }],
  });
});

test('a panel writes to nobody else, and sees no templates but with its person', async () => {
  const ask = await panelAt(1);
  const contactUid = await keepMara(ask);
  const other = fromTab(2, addressOf('ivo-lindqvist'));
  const as = <Name extends RouteName>(name: Name, input: object) => askAs(db, other, name, sent<Name>(input));
  expect(await as('readMessage', { contactUid, draft: true })).toBe('not-allowed');
  expect(await as('keepMessage', { contactUid, text: 'Hello' })).toBe('not-allowed');
  expect(await as('listTemplates', {})).toBe('not-allowed');
  expect(await as('setTemplate', { requestId: requestId(), name: 'A', text: 'B' })).toBe('not-allowed');
  expect(await as('deleteTemplate', { requestId: requestId(), templateUid: requestId() })).toBe(
    'not-allowed',
  );
  expect(await as('setMessageRule', { rule: 'long', on: false })).toBe('not-allowed');
});

test('a rule is switched off from a panel, once and for all, and on again', async () => {
  const ask = await panelAt(1);
  await keepMara(ask);
  await ask('setMessageRule', { rule: 'long', on: false });
  await ask('setMessageRule', { rule: 'long', on: false });
  expect(await own('listTemplates', {})).toMatchObject({ off: ['long'] });
  expect(await ask('readMessage', { draft: false })).toMatchObject({ off: ['long'] });
  await own('setMessageRule', { rule: 'long', on: true });
  expect(await ask('readMessage', { draft: false })).toMatchObject({ off: [] });
});

test('a draft is kept and makes no contact; logged as sent it is gone, in the same transaction', async () => {
  const ask = await panelAt(1);
  await ask('saveDraft', { box: messageBox(requestId()), text: 'Half a mess' });
  expect(await db.contacts.count()).toBe(0);
  expect(await draftsOf(ask)).toEqual({});
  const box = messageBox(await keepMara(ask));
  await ask('saveDraft', { box, text: 'Hello\nMara' });
  await ask('saveDraft', { box: 'note', text: 'A note' });
  const ahead = { ...SENT, on: '2026-11-23', requestId: requestId(), text: 'Hello Mara', drafted: true };
  expect(await ask('logInteraction', ahead)).toBe('day-ahead');
  expect(await draftsOf(ask)).toEqual({ message: 'Hello\nMara', note: 'A note' });
  const undoes = requestId();
  await ask('logInteraction', { ...SENT, requestId: undoes, text: 'Hello Mara', drafted: true });
  expect(await draftsOf(ask)).toEqual({ note: 'A note' });
  expect(await ask('readMessage', { draft: false })).toMatchObject({ known: { sent: 'Hello Mara' } });
  await ask('undo', { requestId: requestId(), undoes });
  expect(((await ask('readMessage', { draft: false })) as MessageView).known.sent).toBeUndefined();
});

test('a long message is kept whole as a note beside its line', async () => {
  const ask = await panelAt(1);
  await keepMara(ask);
  const whole = 'word '.repeat(3000);
  await ask('logInteraction', { ...SENT, requestId: requestId(), text: 'word…', drafted: true, whole });
  expect((await db.notes.toArray()).map(({ text }) => text)).toEqual([whole.trim()]);
});

test('a conversation that was no draft leaves the draft', async () => {
  const ask = await panelAt(1);
  await ask('saveDraft', { box: messageBox(await keepMara(ask)), text: 'Hello' });
  await ask('logInteraction', { ...SENT, requestId: requestId(), text: 'Hello' });
  expect(await draftsOf(ask)).toEqual({ message: 'Hello' });
});

test('what is written on her page goes on in a panel, and back once the panel is gone', async () => {
  const ask = await panelAt(1);
  const contactUid = await keepMara(ask);
  expect(await writtenTo(contactUid)).toBe('');
  await own('keepMessage', { contactUid, text: 'From her page' });
  expect(await writtenTo(contactUid)).toBe('From her page');
  const sender = fromTab(1, addressOf(VANITY), 'another document');
  await capabilityFor(db, sender, VANITY); // the page is opened anew
  expect(await draftsOf(await panelAt(1))).toEqual({ message: 'From her page' });
  expect(await writtenTo(contactUid)).toBe(''); // it can be seen there
  openTabs.delete(1);
  expect(await writtenTo(contactUid)).toBe('From her page');
  expect(await textsKept()).toEqual(['From her page']);
});

test('logged on her page, the same text goes elsewhere too, and another one stays', async () => {
  const [one, two] = [await panelAt(1), await panelAt(2)];
  const contactUid = await keepMara(one);
  await one('saveDraft', { box: messageBox(contactUid), text: 'Hello  Mara' });
  await two('saveDraft', { box: messageBox(contactUid), text: 'Another one' });
  await own('keepMessage', { contactUid, text: 'Hello Mara' });
  const said = { ...SENT, text: 'Hello Mara', drafted: true };
  await own('logInteraction', { ...said, requestId: requestId(), contactUid });
  expect(await textsKept()).toEqual(['Another one']);
});

test('a message to somebody without a profile is kept, and erased with them', async () => {
  const added = await own('addPerson', { requestId: requestId(), fields: { fullName: 'Ada Byron' } });
  const { contactUid } = added as { contactUid: string };
  await own('keepMessage', { contactUid, text: 'Dear Ada' });
  expect(await writtenTo(contactUid)).toBe('Dear Ada');
  await own('addHandle', { requestId: requestId(), contactUid, address: 'ada@example.com' });
  expect(await writtenTo(contactUid)).toBe('Dear Ada');
  await own('keepMessage', { contactUid, text: 'Dear Ada Byron' });
  expect(await textsKept()).toEqual(['Dear Ada Byron']);
  await own('keepMessage', { contactUid, text: '' });
  expect(await textsKept()).toEqual([]);
  await own('keepMessage', { contactUid, text: 'Dear' });
  await own('erasePerson', { requestId: requestId(), contactUid });
  expect(await textsKept()).toEqual([]);
});

test('templates are kept by name, changed, deleted, and each of it can be undone', async () => {
  const names = async () =>
    ((await own('listTemplates', {})) as { templates: { name: string; uid: string }[] }).templates;
  const set = (input: object) => own('setTemplate', { requestId: requestId(), ...input });
  await set({ name: ' Zed ', text: 'One\r\nTwo' });
  await set({ name: 'Alpha', text: 'Hello' });
  expect((await names()).map(({ name }) => name)).toEqual(['Alpha', 'Zed']);
  const [alpha] = await names();
  const [change, removal] = [requestId(), requestId()];
  await own('setTemplate', { requestId: change, templateUid: alpha?.uid, name: 'Beta', text: 'Hello' });
  await own('deleteTemplate', { requestId: removal, templateUid: alpha?.uid });
  expect((await names()).map(({ name }) => name)).toEqual(['Zed']);
  await own('undo', { requestId: requestId(), undoes: removal });
  await own('undo', { requestId: requestId(), undoes: change });
  expect((await names()).map(({ name }) => name)).toEqual(['Alpha', 'Zed']);
  expect(await set({ name: ' ', text: 'x' })).toBe('empty');
  expect(await set({ name: 'x', text: ' ' })).toBe('empty');
  expect(await set({ name: 'x'.repeat(61), text: 'x' })).toBe('too-long');
  expect(await set({ name: 'x', text: 'x', templateUid: requestId() })).toBe('not-found');
  expect((await db.templates.toArray()).find(({ name }) => name === 'Zed')?.text).toBe('One\nTwo');
});
