import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberedHome } from '../../src/background/first-run.ts';
import fake from './fake-browser.ts';
import { freshRealStore, RealStore } from './real-store.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let tend: RealStore;

beforeEach(async () => {
  tend = await freshRealStore();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the last good copy stays it, whatever is given to the downloads or brought in since', async () => {
  await tend.note('Sails.');
  const copy = (day: string, to: string, seq: number) => ({
    at: `2026-11-${day}T12:00:00.000Z`,
    to,
    name: `${day}.json.gz`,
    rows: 3,
    seq,
  });
  const state = () => tend.ask('readStore');
  await tend.ask('noteBackup', copy('21', 'file', 0));
  expect((await state()).backup ?? (await state()).file).toBeUndefined();
  await tend.ask('noteBackup', copy('20', 'download', 3));
  expect(await state()).toMatchObject({
    file: { name: '20.json.gz', changedSince: false },
    changedSince: false,
  });
  await tend.ask('noteBackup', copy('22', 'folder', 2));
  expect((await state()).file, 'an older one is of no use').toBeUndefined();
  await tend.ask('noteBackup', copy('23', 'download', 3));
  expect(await state()).toMatchObject({
    backup: { name: '22.json.gz' },
    changedSince: true,
    file: { name: '23.json.gz', changedSince: false },
    begun: '2026-11-27T12:00:01.000Z',
  });
});

test('the store that is gone back to knows the copies made since', async () => {
  await tend.note('Sails.');
  await tend.restore(await tend.snapshot());
  const copy = { at: '2026-11-27T12:00:00.000Z', to: 'folder', name: 'Copies/tend.json.gz', rows: 3 };
  await tend.ask('noteBackup', { ...copy, seq: 3 });
  await tend.ask('goBack', { database: 'tend' });
  expect(await tend.ask('readStore')).toMatchObject({ backup: copy, changedSince: true });
});

test('after a restore the last is not undone behind it, and what was done since is', async () => {
  await tend.note('Sails.');
  await tend.restore(await tend.snapshot());
  const undo = () => tend.ask('undoLast', { requestId: crypto.randomUUID() });
  expect(await undo()).toBe('not-found');
  await tend.note('Rows.');
  expect(await undo()).toEqual({ op: 'addNote' });
  expect(await undo()).toBe('not-found');
  expect(await tend.notes()).toEqual(['Sails.']);
  await tend.ask('goBack', { database: 'tend' });
  expect(await undo(), 'nor behind a going back').toBe('not-found');
});

test('the history tells a restore, a going back and an import as what they were, in their place', async () => {
  await tend.note('Sails.');
  const snapshot = await tend.snapshot();
  await tend.restore(snapshot);
  await tend.note('Rows.');
  const ops = async () => (await tend.ask('listHistory')).actions.map(({ op }: { op: string }) => op).join();
  expect(await ops()).toBe('addNote,restoreStore,addNote');
  await tend.ask('goBack', { database: 'tend' });
  const [, row] = (await tend.ask('readRows', { table: 'notes' })).rows;
  expect(row).toBeUndefined();
  const [note] = (await tend.ask('readRows', { table: 'notes' })).rows;
  const merge = (uid: string, of?: 'person') =>
    tend.ask('mergeRows', {
      requestId: crypto.randomUUID(),
      rows: [{ table: 'notes', row: { ...note, uid } }],
      ...(of && { of }),
    });
  await merge('of a file');
  await merge('of a snapshot', 'person');
  expect(await ops()).toBe('bringPerson,mergeRows,goBack,addNote');
  const { contactUid } = note;
  const { actions } = await tend.ask('listHistory', { contactUid });
  expect(
    actions.map(({ op }: { op: string }) => op),
    'a person has none',
  ).not.toContain('goBack');
});

test('a restore keeps where Tend appears now, whatever the copy says; going back takes that of the store', async () => {
  await tend.note('Sails.');
  const snapshot = await tend.snapshot();
  await tend.ask('chooseHome', { home: 'sidebar' });
  await tend.restore(snapshot);
  expect(await tend.ask('readHome')).toEqual({ home: 'sidebar', locale: {} });
  await tend.ask('chooseHome', { home: 'both' });
  await tend.ask('goBack', { database: 'tend' });
  expect(await tend.ask('readHome')).toEqual({ home: 'sidebar', locale: {} });
  expect(await rememberedHome()).toBe('sidebar');
  expect(await tend.ask('readStore')).toMatchObject({ turned: 'goBack' });
});

test('where the store is gone, the choice that outlived it counts', async () => {
  await tend.note('Sails.');
  const snapshot = await tend.snapshot();
  await tend.ask('chooseHome', { home: 'both' });
  const { db } = await tend.store.anyway();
  for (const table of db.tables) await table.clear();
  const again = new RealStore();
  expect((await again.ask('readStore')).recovery).toMatchObject({ why: 'empty' });
  expect(await again.restore(snapshot)).toEqual({});
  expect(await again.ask('readHome')).toEqual({ home: 'both', locale: {} });
});

test('what a script in a page wrote in its place counts only where it is one of the three places', async () => {
  await tend.note('Sails.');
  const snapshot = await tend.snapshot();
  const { db } = await tend.store.anyway();
  for (const table of db.tables) await table.clear();
  await fake.storage.local.set({ home: { toString: 'everywhere' } });
  const again = new RealStore();
  expect(await again.restore(snapshot)).toEqual({});
  expect(await again.ask('readHome')).toEqual({ home: 'page', locale: {} });
});

test('who goes on with nothing is told so, and has not chosen where Tend appears', async () => {
  await tend.note('Sails.');
  const { db } = await tend.store.anyway();
  for (const table of db.tables) await table.clear();
  const again = new RealStore();
  await again.ask('acceptStore');
  expect(await again.ask('readStore')).toMatchObject({ turned: 'acceptStore' });
  expect(await again.ask('readHome')).toEqual({ locale: {} });
  expect(await rememberedHome()).toBeUndefined();
  expect((await again.ask('listHistory')).actions).toMatchObject([{ op: 'acceptStore' }]);
});

test('a page of the history has the restores that fall into it, each once', async () => {
  for (let n = 0; n < 30; n++) await tend.note(`before ${n}`);
  await tend.restore(await tend.snapshot());
  for (let n = 0; n < 50; n++) await tend.note(`since ${n}`);
  const first = await tend.ask('listHistory');
  expect(first.actions).toHaveLength(50);
  const before = first.actions.at(-1).steps[0].seq;
  const rest = await tend.ask('listHistory', { before });
  expect(rest.actions[0]).toMatchObject({ op: 'restoreStore', steps: [] });
  expect(rest.actions).toHaveLength(31);
});
