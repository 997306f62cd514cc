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

test('the store that is gone back to knows the copies made since', async () => {
  await tend.note('Sails.');
  await tend.restore(await tend.snapshot());
  const copy = { at: '2026-11-27T12:00:00.000Z', to: 'folder', name: 'Copies/tend.json.gz', rows: 3 };
  await tend.ask('noteBackup', { ...copy, seq: 3 });
  await tend.ask('goBack', { database: 'tend' });
  expect(await tend.ask('readStore')).toMatchObject({ backup: copy, changedSince: true });
});
