import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
let capability: string;
const mara = fromTab(1, addressOf('mara-okafor'));
const tomas = fromTab(2, addressOf('tomas-brandt'));
const write = () => ({ requestId: crypto.randomUUID() });

beforeEach(async () => {
  db = freshBackground();
  for (const { tab } of [mara, tomas]) fromTab(tab.id, tab.url);
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
  capability = await capabilityFor(db, mara, 'mara-okafor');
  await askAs(db, mara, 'addNote', { ...write(), capability, text: 'Likes sailing.' });
  const other = await capabilityFor(db, tomas, 'tomas-brandt');
  await askAs(db, tomas, 'addNote', { ...write(), capability: other, text: 'Paints.' });
});
afterEach(() => {
  vi.useRealTimers();
});

const uids = async () => {
  const [note] = await db.notes.filter(({ text }) => text === 'Likes sailing.').toArray();
  return { noteUid: note?.uid ?? '', contactUid: note?.contactUid ?? '' };
};

test('a panel takes back the last about its person; an own page the last of all', async () => {
  expect(await askAs(db, mara, 'undoLast', write())).toBe('not-allowed');
  expect(await askAs(db, tomas, 'undoLast', { ...write(), capability })).toBe('panel-expired');
  expect(await askAs(db, mara, 'undoLast', { ...write(), capability })).toEqual({ op: 'addNote' });
  expect(await askAs(db, mara, 'undoLast', { ...write(), capability })).toBe('not-found');
  expect((await db.notes.toArray()).map(({ deletedAt }) => Boolean(deletedAt)).sort()).toEqual([false, true]);
  expect(await askAs(db, ownPage, 'undoLast', write())).toEqual({ op: 'addNote' });
  expect(await askAs(db, ownPage, 'undoLast', write())).toBe('not-found');
});

test('the history is read, and an earlier state brought back', async () => {
  const { noteUid, contactUid } = await uids();
  await askAs(db, mara, 'editNote', { ...write(), capability, noteUid, text: 'Likes rowing.' });
  const history = await askAs(db, ownPage, 'listHistory', { contactUid });
  if (typeof history === 'string') throw new Error(history);
  expect(history.actions.map(({ op }) => op)).toEqual(['editNote', 'addNote']);
  const seq = history.actions[0]?.steps[0]?.seq ?? 0;
  expect(await askAs(db, ownPage, 'bringBack', { ...write(), seq })).toEqual({});
  expect(await db.notes.get(noteUid)).toMatchObject({ text: 'Likes sailing.' });
  expect(await askAs(db, ownPage, 'listHistory', { before: seq })).toMatchObject({
    actions: [{ op: 'addNote' }, { op: 'addNote' }],
    hasMore: false,
  });
});

test('the trash is read, something comes back, and the rest is erased', async () => {
  const { noteUid, contactUid } = await uids();
  await askAs(db, mara, 'deleteNote', { ...write(), capability, noteUid });
  const trash = await askAs(db, ownPage, 'listTrash', {});
  if (typeof trash === 'string') throw new Error(trash);
  expect(trash).toMatchObject({ items: [{ table: 'notes', uid: noteUid, contactUid }], count: 1 });
  const { deletedAt = '' } = trash.items[0] ?? {};
  expect(await askAs(db, ownPage, 'listTrash', { after: { deletedAt, uid: noteUid } })).toEqual({
    items: [],
    hasMore: false,
    count: 1,
  });
  const asked = { table: 'notes' as const, uid: noteUid };
  expect(await askAs(db, ownPage, 'restoreFromTrash', { ...write(), ...asked })).toEqual({});
  expect(await askAs(db, ownPage, 'restoreFromTrash', { ...write(), ...asked })).toBe('not-found');
  await askAs(db, mara, 'deleteNote', { ...write(), capability, noteUid });
  expect(await askAs(db, ownPage, 'emptyTrash', write())).toEqual({ rows: { notes: 1 }, outside: [] });
});

test('a person is erased, and it is said where copies remain', async () => {
  const { contactUid } = await uids();
  const backup = { at: '2026-01-01T00:00:00.000Z', to: 'download', name: 'tend.json', rows: 9 };
  await db.settings.put({ key: 'backups', value: [backup] });
  expect(await askAs(db, ownPage, 'erasePerson', { ...write(), contactUid })).toEqual({
    rows: { contacts: 1, handles: 1, notes: 1 },
    outside: [backup],
  });
  expect(await askAs(db, ownPage, 'erasePerson', { ...write(), contactUid })).toBe('not-found');
});

test('a page may ask for none of it but to take back the last; no input is more than it should be', async () => {
  const { noteUid, contactUid } = await uids();
  const inputs: Partial<Record<RouteName, object>> = {
    listHistory: {},
    bringBack: { ...write(), seq: 1 },
    listTrash: {},
    restoreFromTrash: { ...write(), table: 'notes', uid: noteUid },
    emptyTrash: write(),
    erasePerson: { ...write(), contactUid },
  };
  const code = async (ask: string, input: object, sender: object) => {
    const reply = await answer(storeOf(db), { ask, input }, sender as Parameters<typeof answer>[2]);
    return reply.ok ? 'answered' : reply.error.code;
  };
  for (const [ask, input] of Object.entries(inputs)) {
    expect(await code(ask, input, mara), ask).toBe('not-allowed');
    expect(await code(ask, { ...input, more: 1 }, ownPage), ask).toBe('malformed');
  }
  const odd: [RouteName, object][] = [
    ['listHistory', { before: 0 }],
    ['listHistory', { before: 1.5 }],
    ['listHistory', { contactUid: 'x' }],
    ['bringBack', { ...write(), seq: '1' }],
    ['listTrash', { after: { deletedAt: 'yesterday', uid: noteUid } }],
    ['restoreFromTrash', { ...write(), table: 'changes', uid: noteUid }],
    ['erasePerson', { requestId: 'again', contactUid }],
  ];
  for (const [ask, input] of odd) expect(await code(ask, input, ownPage), ask).toBe('malformed');
});
