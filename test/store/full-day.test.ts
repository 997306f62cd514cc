import { expect, test } from 'vitest';
import type { Note } from '../../src/domain/note.ts';
import type { Text } from '../../src/domain/text.ts';
import { contactIn, seatId, textIds } from '../../src/domain/text-id.ts';
import { addPerson } from '../../src/store/add-person.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { deleteNote, editNote } from '../../src/store/notes.ts';
import { write } from '../../src/store/write.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, freshStore, TODAY } from './fresh-store.ts';

/** Uids that are given the same seat. */
function twoAtOneSeat(): [string, string] {
  const uids = new Map<number, string>();
  for (let at = 0; ; at++) {
    const uid = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const other = uids.get(seatId(1, TODAY, uid));
    if (other !== undefined) return [other, uid];
    uids.set(seatId(1, TODAY, uid), uid);
  }
}

function note(db: TendDatabase, contactUid: string, uid: string, text: string) {
  return write(db, { ...action(), op: 'addNote' }, (log) =>
    log.add('notes', { ...log.base(), uid, contactUid, text } as Note),
  );
}

const wordsOfNote = async (db: TendDatabase, uid: string) => {
  const texts = await db.texts.toArray();
  return texts.filter((text) => text.uid === uid).map(({ words }) => words);
};

test('a note whose seat has become free is found by what it says now alone', async () => {
  const db = freshStore();
  const contactUid = await addPerson(db, { ...action(), fields: { fullName: 'Mara' } });
  const [first, second] = twoAtOneSeat();
  await note(db, contactUid, first, 'Paints.');
  await note(db, contactUid, second, 'Rows.');
  await deleteNote(db, { ...action(), noteUid: first });
  await editNote(db, { ...action(), noteUid: second, text: 'Sails.' });
  expect(await wordsOfNote(db, second)).toEqual([['3sails']]);
  expect(await storedTexts(db)).toEqual(await derivedTexts(db));
});

test('a note of a full day is found after an edit that changes none of its words', async () => {
  const db = freshStore();
  const contactUid = await addPerson(db, { ...action(), fields: { fullName: 'Mara' } });
  const [uid] = twoAtOneSeat();
  const [part] = await db.texts.toArray();
  const [first, last] = textIds(contactIn(part?.id ?? 0), action().at.slice(0, 10));
  const others = Array.from({ length: last - first + 1 }, (_, at): Text => {
    return { id: first + at, contactUid, uid: `other ${at}`, of: 'notes', words: ['3x'] };
  });
  await db.texts.bulkPut(others);
  await note(db, contactUid, uid, 'Rows.');
  await editNote(db, { ...action(), noteUid: uid, text: 'Rows!' });
  expect(await wordsOfNote(db, uid)).toEqual([['3rows']]);
});
