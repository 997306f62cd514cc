import { expect, test } from 'vitest';
import { blankedRows } from '../../src/background/blank-rows.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { keepApart, listApart } from '../../src/store/apart.ts';
import { removeContact } from '../../src/store/contacts.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { undo } from '../../src/store/undo.ts';
import { action, everything, freshStore } from './fresh-store.ts';

async function three() {
  const db = freshStore();
  const add = (fullName: string) => addPerson(db, { ...action(), fields: { fullName } });
  const [a, b, c] = [await add('Mara'), await add('Mara O.'), await add('Mara Okafor')];
  return { db, a, b, c };
}

test('a merge carries to the survivor whom the other is not; its undo gives it back', async () => {
  const { db, a, b, c } = await three();
  await keepApart(db, { a, b, apart: true });
  const merged = action();
  await mergePeople(db, { ...merged, keep: c, other: b, fields: [] });
  expect(await listApart(db)).toEqual([[a, c].sort()]);
  const undone = action();
  await undo(db, { ...undone, undoes: merged.requestId });
  expect(await listApart(db)).toEqual([[a, b].sort()]);
  await undo(db, { ...action(), undoes: undone.requestId });
  expect(await listApart(db)).toEqual([[a, c].sort()]);
});

test('two who are merged are not kept apart, and each pair is told once', async () => {
  const { db, a, b, c } = await three();
  for (const pair of [
    [a, b],
    [a, c],
    [b, c],
  ] as [string, string][])
    await keepApart(db, { a: pair[0], b: pair[1], apart: true });
  await mergePeople(db, { ...action(), keep: c, other: b, fields: [] });
  expect(await listApart(db)).toEqual([[a, c].sort()]);
});

test('what a merge carried along can be forgotten, and does not come back with the undo', async () => {
  const { db, a, b, c } = await three();
  await keepApart(db, { a, b, apart: true });
  const merged = action();
  await mergePeople(db, { ...merged, keep: c, other: b, fields: [] });
  await keepApart(db, { a, b: c, apart: false });
  expect(await listApart(db)).toEqual([]);
  await undo(db, { ...action(), undoes: merged.requestId });
  expect(await listApart(db)).toEqual([]);
});

test('whoever is erased is in no pair any more, neither as who they were before a merge; others stay', async () => {
  const { db, a, b, c } = await three();
  const d = await addPerson(db, { ...action(), fields: { fullName: 'Ivo' } });
  await keepApart(db, { a, b, apart: true });
  await keepApart(db, { a, b: d, apart: true });
  await mergePeople(db, { ...action(), keep: c, other: b, fields: [] });
  await erasePerson(db, { ...action(), contactUid: c });
  expect(await listApart(db)).toEqual([[a, d].sort()]);
  const { settings = [] } = await everything(db);
  const pairs = settings.map((row) => (row as { key: string }).key).filter((key) => key.startsWith('apart/'));
  expect(pairs).toEqual([`apart/${[a, d].sort().join('/')}`]);
});

test('whoever lies in the trash is kept apart until it is emptied', async () => {
  const { db, a, b } = await three();
  await keepApart(db, { a, b, apart: true });
  await removeContact(db, { ...action(), contactUid: b } as never);
  expect(await listApart(db)).toEqual([[a, b].sort()]);
  await emptyTrash(db, action());
  expect(await listApart(db)).toEqual([]);
});

test('a copy is rid of the pairs of whoever was erased', async () => {
  const { db, a, b, c } = await three();
  await keepApart(db, { a, b, apart: true });
  await keepApart(db, { a, b: c, apart: true });
  const rows = await blankedRows(() => allKeptRows(db), new Set([b]));
  if (!rows) throw new Error('nothing of them is in the copy');
  const keys: string[] = [];
  for await (const page of rows)
    if (page.table === 'settings') keys.push(...page.rows.map((row) => (row as { key: string }).key));
  expect(keys.filter((key) => key.startsWith('apart/'))).toEqual([`apart/${[a, c].sort().join('/')}`]);
});
