import { expect, test } from 'vitest';
import type { TendDatabase } from '../../src/store/database.ts';
import { contactAt } from '../../src/store/handles.ts';
import { addNote, deleteNote, editNote, olderNotes, pinNote, readNotes } from '../../src/store/notes.ts';
import { action, everything, freshStore, ivo, mara, refusal } from './fresh-store.ts';

async function maraNotes(db: TendDatabase) {
  const contact = await contactAt(db, mara);
  return readNotes(db, contact?.uid ?? '');
}

/** A store in which Mara has one note, and its uid. */
async function withNote(text = 'Likes sailing.') {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, text });
  const noteUid = (await maraNotes(db)).notes[0]?.uid ?? '';
  return { db, noteUid };
}

test('the first note makes the contact', async () => {
  const { db } = await withNote('one\r\ntwo');
  expect(await maraNotes(db)).toMatchObject({
    notes: [{ text: 'one\ntwo', pinned: false }],
    hasOlder: false,
  });
});

test('what cannot be kept is refused and makes no contact', async () => {
  const db = freshStore();
  expect(await refusal(addNote(db, { ...action(), handle: mara, text: ' \n' }))).toBe('empty');
  expect(await refusal(addNote(db, { ...action(), handle: mara, text: 'x'.repeat(1_000_000) }))).toBe(
    'too-long',
  );
  expect(await contactAt(db, mara)).toBeUndefined();
});

test('an edited note keeps its place and its day', async () => {
  const { db, noteUid } = await withNote();
  await addNote(db, { ...action(), handle: mara, text: 'newer' });
  await editNote(db, { ...action(), noteUid, text: 'Likes rowing.' });
  expect((await maraNotes(db)).notes.map(({ text }) => text)).toEqual(['newer', 'Likes rowing.']);
  expect(await refusal(editNote(db, { ...action(), noteUid, text: '' }))).toBe('empty');
});

test('pinned notes stand on top until they are unpinned', async () => {
  const { db, noteUid } = await withNote('first');
  await addNote(db, { ...action(), handle: mara, text: 'second' });
  await pinNote(db, { ...action(), noteUid, pinned: true });
  expect((await maraNotes(db)).notes.map(({ text }) => text)).toEqual(['first', 'second']);
  expect((await maraNotes(db)).notes[0]).not.toHaveProperty('pin');
  await editNote(db, { ...action(), noteUid, text: 'first again' });
  expect((await maraNotes(db)).notes[0]).toMatchObject({ text: 'first again', pinned: true });
  await pinNote(db, { ...action(), noteUid, pinned: false });
  expect((await maraNotes(db)).notes.map(({ text }) => text)).toEqual(['second', 'first again']);
});

test('a deleted note is gone, and nothing can be done with it any more', async () => {
  const { db, noteUid } = await withNote();
  await deleteNote(db, { ...action(), noteUid });
  expect((await maraNotes(db)).notes).toEqual([]);
  expect(await refusal(editNote(db, { ...action(), noteUid, text: 'x' }))).toBe('not-found');
  expect(await refusal(pinNote(db, { ...action(), noteUid, pinned: true }))).toBe('not-found');
  expect(await refusal(deleteNote(db, { ...action(), noteUid }))).toBe('not-found');
});

test("one person's panel cannot reach another person's note", async () => {
  const { db, noteUid } = await withNote();
  await addNote(db, { ...action(), handle: ivo, text: 'about Ivo' });
  const before = await everything(db);
  expect(await refusal(editNote(db, { ...action(), handle: ivo, noteUid, text: 'x' }))).toBe('not-found');
  expect(await refusal(pinNote(db, { ...action(), handle: ivo, noteUid, pinned: true }))).toBe('not-found');
  expect(await refusal(deleteNote(db, { ...action(), handle: ivo, noteUid }))).toBe('not-found');
  expect(await everything(db)).toEqual(before);
  await editNote(db, { ...action(), handle: mara, noteUid, text: 'Likes rowing.' });
});

test('many notes come fifty at a time, the newest first, the pinned ones however old', async () => {
  const { db, noteUid } = await withNote('note 0');
  for (let n = 1; n <= 120; n++) await addNote(db, { ...action(), handle: mara, text: `note ${n}` });
  await pinNote(db, { ...action(), noteUid, pinned: true });
  const isGone = (text: string) => ['note 118', 'note 110', 'note 109'].includes(text);
  for (const { uid, text } of (await maraNotes(db)).notes) {
    if (isGone(text)) await deleteNote(db, { ...action(), noteUid: uid });
  }

  const seen: string[] = [];
  const contact = await contactAt(db, mara);
  let page = await maraNotes(db);
  expect(page.notes[0]?.text).toBe('note 0');
  for (;;) {
    seen.push(...page.notes.map(({ text }) => text));
    if (!page.hasOlder) break;
    page = await olderNotes(db, contact?.uid ?? '', page.notes.at(-1)?.created);
    expect(page.notes.length).toBeLessThanOrEqual(50);
  }
  const rest = Array.from({ length: 120 }, (_, n) => `note ${120 - n}`).filter((text) => !isGone(text));
  expect(seen).toEqual(['note 0', ...rest]);
});
