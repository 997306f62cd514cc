import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshRealStore, type RealStore } from './real-store.ts';

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
