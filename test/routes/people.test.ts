import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TendDatabase } from '../../src/store/database.ts';
import { askAs, freshBackground, ownPage } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(() => {
  db = freshBackground();
});
afterEach(() => {
  vi.useRealTimers();
});

test('filters are kept by name, and lie among the settings that every copy has', async () => {
  const filters = [{ name: 'Mentors in Lisbon', view: '?place=Lisbon' }];
  expect(await askAs(db, ownPage, 'setFilters', { filters })).toEqual({});
  expect(await askAs(db, ownPage, 'readFilters', {})).toEqual({ filters });
  const { rows } = (await askAs(db, ownPage, 'readRows', { table: 'settings' })) as { rows: object[] };
  expect(rows).toContainEqual({ key: 'filters', value: filters });
});

test('a filter without a name, or one too many, is malformed', async () => {
  const named = (name: string) => ({ name, view: '' });
  expect(await askAs(db, ownPage, 'setFilters', { filters: [named('')] })).toBe('malformed');
  const many = Array.from({ length: 51 }, (_, n) => named(String(n)));
  expect(await askAs(db, ownPage, 'setFilters', { filters: many })).toBe('malformed');
});

test('with nobody kept the list is empty, and says how far the log is', async () => {
  expect(await askAs(db, ownPage, 'listPeople', {})).toMatchObject({ people: [], seq: 0 });
});
