import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOffered, readOffered } from '../../src/files/offered.ts';
import { readStaged, stage } from '../../src/files/staged.ts';
import { record } from '../store/imported-people.ts';
import { freshRealStore, type RealStore } from './real-store.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let real: RealStore;
beforeEach(async () => {
  real = await freshRealStore();
});
afterEach(() => {
  vi.useRealTimers();
});

const chunk = { of: 2, called: 'people.csv' };

/** One of two chunks is done; the other is staged. */
async function begun(): Promise<string> {
  const operation = crypto.randomUUID();
  const staged = [{ people: [record('Mara Okafor')] }, { people: [record('Ana Reis')] }];
  await stage({ operation, op: 'importPeople', called: 'people.csv' }, staged);
  await real.ask('importPeople', { ...chunk, ...staged[0], operation, chunk: 0 });
  return operation;
}

test('erasing ends an operation that is under way, with what was staged: the erased may be in it', async () => {
  const operation = await begun();
  const [mara] = await (await real.store.ready()).contacts.toArray();
  await real.ask('erasePerson', { requestId: crypto.randomUUID(), contactUid: mara?.uid });
  expect(await readStaged()).toBeUndefined();
  expect(await real.ask('readOperation')).toEqual({});
  const next = { ...chunk, operation, chunk: 1, people: [record('Ana Reis')] };
  expect(await real.ask('importPeople', next)).toBe('operation-over');
});

test('deleting everything deletes what was staged', async () => {
  await begun();
  await real.ask('deleteEverything', { requestId: crypto.randomUUID() });
  expect(await readStaged()).toBeUndefined();
});

test('saved filters are the user’s own words: erasing leaves them, deleting everything deletes them', async () => {
  await begun();
  const filters = [{ name: 'Mara', view: '?find=mara' }];
  await real.ask('setFilters', { filters });
  const [mara] = await (await real.store.ready()).contacts.toArray();
  await real.ask('erasePerson', { requestId: crypto.randomUUID(), contactUid: mara?.uid });
  expect(await real.ask('readFilters')).toEqual({ filters });
  await real.ask('deleteEverything', { requestId: crypto.randomUUID() });
  expect(await real.ask('readFilters')).toEqual({ filters: [] });
});

test('whom an import offers is forgotten once somebody is erased, the trash is emptied, or everything is deleted', async () => {
  const operation = await begun();
  const [mara] = await (await real.store.ready()).contacts.toArray();
  for (const [route, input] of [
    ['erasePerson', { contactUid: mara?.uid }],
    ['emptyTrash', {}],
    ['deleteEverything', {}],
  ] as const) {
    await keepOffered(operation, { operation, offers: [] });
    await real.ask(route, { requestId: crypto.randomUUID(), ...input });
    expect(await readOffered(operation), route).toBeUndefined();
  }
});

test('a person is found again by address alone, without the name', async () => {
  const handles = record('Mara Okafor').handles;
  await begun();
  const { found } = (await real.ask('comparePeople', { people: [{ row: 1, fields: {}, handles }] })) as {
    found: object[];
  };
  expect(found).toMatchObject([{ is: 'same', contactUid: expect.any(String) }]);
});

test('a record without a name and an address is no person, and more than 500 are no chunk', async () => {
  const nobody = { row: 1, fields: {}, handles: [] };
  expect(await real.ask('comparePeople', { people: [nobody] })).toBe('malformed');
  const many = Array.from({ length: 501 }, (_, at) => record(`Person ${at}`));
  expect(await real.ask('comparePeople', { people: many })).toBe('malformed');
  expect(await real.ask('comparePeople', { people: [record('Mara Okafor')] })).toEqual({
    found: [{ row: 1, is: 'new' }],
  });
});
