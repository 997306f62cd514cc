import { describe, expect, test } from 'vitest';
import { keepContact } from '../../src/store/contacts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, editNote } from '../../src/store/notes.ts';
import { write } from '../../src/store/write.ts';
import { everyErasing, everyWrite, furnished } from './every-write.ts';
import { action, everything, freshStore, mara } from './fresh-store.ts';

describe.for(Object.entries({ ...everyWrite, ...everyErasing }))('%s', ([name, once]) => {
  test('asked again after a lost reply is done once', async () => {
    const store = await furnished(name);
    const asked = action();
    await once(store, asked);
    const after = await everything(store.db);
    await once(store, { ...action(), requestId: asked.requestId });
    expect(await everything(store.db)).toEqual(after);
  });

  test('asked twice at the same time is done once', async () => {
    const store = await furnished(name);
    const asked = action();
    await Promise.all([once(store, asked), once(store, asked)]);
    const entries = await store.db.changes.where('requestId').equals(asked.requestId).toArray();
    const rows = entries.map(({ table, uid }) => `${table}/${uid}`);
    expect(rows).toEqual([...new Set(rows)]);
  });
});

test('the log says who was touched, how it was before and how it is after, in order', async () => {
  const store = await furnished();
  const { db, noteUid } = store;
  await everyWrite.editNote?.(store, action());
  const contact = await contactAt(db, mara);
  expect(await db.changes.orderBy('seq').last()).toMatchObject({
    op: 'editNote',
    table: 'notes',
    uid: noteUid,
    contactUid: contact?.uid,
    before: { text: 'Likes sailing.' },
    after: { text: 'Likes rowing.' },
  });
  expect((await db.changes.orderBy('seq').toArray()).slice(0, 3).map(({ table }) => table)).toEqual([
    'contacts',
    'handles',
    'notes',
  ]);
});

test('an action that changed nothing leaves its mark', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  const nothing = action();
  await keepContact(db, { ...nothing, handle: mara });
  expect(await db.changes.where({ requestId: nothing.requestId }).toArray()).toMatchObject([
    { op: 'keepContact', table: '', uid: '' },
  ]);
});

test("a row's stamps rise even when the clock is set back", async () => {
  const db = freshStore();
  const { at } = action();
  await addNote(db, { requestId: 'first', at, handle: mara, text: 'one' });
  const noteUid = (await db.notes.toArray())[0]?.uid ?? '';
  await editNote(db, { requestId: 'second', at: '2020-01-01T00:00:00.000Z', noteUid, text: 'two' });
  const updated = (await db.notes.get(noteUid))?.updated ?? '';
  expect(Date.parse(updated)).toBeGreaterThan(Date.parse(at));
});

test('a mistake of ours writes nothing and is not blamed on the disk', async () => {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text: 'one' });
  const before = await everything(db);
  const mistake = write(db, { ...action(), op: 'test' }, async (log) => {
    await log.remove('notes', (await db.notes.toArray())[0] as never);
    throw new TypeError('ours');
  });
  await expect(mistake).rejects.toThrow(TypeError);
  expect(await everything(db)).toEqual(before);
});
