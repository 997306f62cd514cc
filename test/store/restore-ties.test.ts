import { expect, test } from 'vitest';
import { contactAt } from '../../src/store/handles.ts';
import { addNote } from '../../src/store/notes.ts';
import { deriveAll } from '../../src/store/restore.ts';
import { freshStore, mara, TODAY } from './fresh-store.ts';

test('of notes of one moment a restored store shows the same one as before', async () => {
  const db = freshStore();
  const at = '2026-11-20T10:00:00.000Z';
  for (let n = 0; n < 5; n++)
    await addNote(db, { requestId: crypto.randomUUID(), at, handle: mara, text: `note ${n}` });
  const { uid = '' } = (await contactAt(db, mara)) ?? {};
  const before = await db.due.get(uid);
  await deriveAll(db, TODAY);
  expect(await db.due.get(uid)).toEqual(before);
});
