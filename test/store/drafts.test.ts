import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRAFT_LIMIT } from '../../src/domain/note.ts';
import { adoptDrafts } from '../../src/store/adopt-drafts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { addNote, editNote } from '../../src/store/notes.ts';
import { panelRows } from '../../src/store/panel.ts';
import { withFault } from './failing-requests.ts';
import { action, everything, freshStore, ivo, mara, refusal, TODAY } from './fresh-store.ts';

const tab1 = 'page:now:1';
const tab2 = 'page:now:2';
const closed = 'page:now:3';
const before = 'page:before:1';
const isLive = (place: string) => place === tab1 || place === tab2;

function type(db: TendDatabase, place: string, text: string, box = 'note', handle = mara) {
  return saveDraft(db, { handle, place, box, text, at: action().at });
}

const opened = async (db: TendDatabase, place: string) =>
  (await panelRows(db, { handle: mara, place, isLive, today: TODAY })).drafts;
const seenAgain = async (db: TendDatabase, place: string) =>
  (await panelRows(db, { handle: mara, place, today: TODAY })).drafts;

test('a draft is kept where it was typed, makes no contact and no line in the log', async () => {
  const db = freshStore();
  await type(db, tab1, 'Half a');
  await type(db, tab1, 'Half a note');
  expect(await opened(db, tab1)).toEqual({ note: 'Half a note' });
  const { drafts, ...rest } = await everything(db);
  expect(drafts).toHaveLength(1);
  expect(Object.values(rest).flat()).toEqual([]);
});

test('two tabs and two people never overwrite each other', async () => {
  const db = freshStore();
  await type(db, tab1, 'in the first');
  await type(db, tab2, 'in the second');
  await type(db, tab1, 'about Ivo', 'note', ivo);
  expect(await opened(db, tab1)).toEqual({ note: 'in the first' });
  expect(await opened(db, tab2)).toEqual({ note: 'in the second' });
  expect((await panelRows(db, { handle: ivo, place: tab1, isLive, today: TODAY })).drafts).toEqual({
    note: 'about Ivo',
  });
});

test('an emptied draft is gone', async () => {
  const db = freshStore();
  await type(db, tab1, 'Half a');
  await type(db, tab1, '');
  expect(await everything(db)).toEqual(await everything(freshStore()));
});

test('a draft may be longer than a note, but has an end', async () => {
  const db = freshStore();
  await type(db, tab1, 'x'.repeat(1_000_000));
  expect(await refusal(type(db, tab1, 'x'.repeat(DRAFT_LIMIT + 1)))).toBe('too-long');
  expect((await opened(db, tab1)).note).toHaveLength(1_000_000);
});

test('a draft of a closed tab or an earlier run of the browser comes to the next panel, and to that one alone', async () => {
  const db = freshStore();
  await type(db, before, 'typed before the restart');
  expect(await opened(db, tab1)).toEqual({ note: 'typed before the restart' });
  expect(await opened(db, tab2)).toEqual({});
  expect(await opened(db, tab1)).toEqual({ note: 'typed before the restart' });
});

test('a draft that is still being typed elsewhere stays there', async () => {
  const db = freshStore();
  await type(db, tab1, 'theirs');
  await type(db, closed, 'lost');
  expect(await opened(db, tab2)).toEqual({ note: 'lost' });
  expect(await opened(db, tab1)).toEqual({ note: 'theirs' });
});

test('several lost drafts of one box come together, the newest first; each box has its own', async () => {
  const db = freshStore();
  await type(db, before, 'older');
  await type(db, closed, 'newer');
  await type(db, closed, 'an edit', 'a-note-uid');
  expect(await opened(db, tab1)).toEqual({ note: 'newer\n\nolder', 'a-note-uid': 'an edit' });
});

test('a lost draft waits until the box is empty', async () => {
  const db = freshStore();
  await type(db, closed, 'lost');
  await type(db, tab1, 'mine');
  expect(await opened(db, tab1)).toEqual({ note: 'mine' });
  await addNote(db, { ...action(), handle: mara, text: 'mine', place: tab1 });
  expect(await opened(db, tab1)).toEqual({ note: 'lost' });
});

test('a panel that looks again takes no draft from elsewhere into boxes that are in use', async () => {
  const db = freshStore();
  await type(db, closed, 'lost');
  expect(await seenAgain(db, tab1)).toEqual({});
  expect(await opened(db, tab2)).toEqual({ note: 'lost' });
});

test('opening a profile without lost drafts writes nothing', async () => {
  const db = freshStore();
  await type(db, tab1, 'mine');
  await type(db, tab2, 'theirs');
  const all = await everything(db);
  await opened(db, tab1);
  expect(await everything(db)).toEqual(all);
});

test('a saved note drops the draft of its own box and no other', async () => {
  const db = freshStore();
  await type(db, tab1, 'mine');
  await type(db, tab2, 'theirs');
  await addNote(db, { ...action(), handle: mara, text: 'mine', place: tab1 });
  const noteUid = (await db.notes.toArray())[0]?.uid ?? '';
  await type(db, tab1, 'mine, better', noteUid);
  await type(db, tab1, 'next');
  await editNote(db, { ...action(), handle: mara, noteUid, text: 'mine, better', place: tab1 });
  expect(await opened(db, tab1)).toEqual({ note: 'next' });
  expect(await opened(db, tab2)).toEqual({ note: 'theirs' });
});

test('a note that is refused leaves its draft', async () => {
  const db = freshStore();
  await type(db, tab1, 'x'.repeat(200_000));
  const save = addNote(db, { ...action(), handle: mara, text: 'x'.repeat(200_000), place: tab1 });
  expect(await refusal(save)).toBe('too-long');
  expect((await opened(db, tab1)).note).toHaveLength(200_000);
});

test('a full disk does not hide a lost draft', async () => {
  const db = freshStore();
  await type(db, closed, 'lost');
  const all = await everything(db);
  await withFault(3, 'error', async () => {
    expect(await adoptDrafts(db, { handle: mara, place: tab1, isLive })).toEqual({ note: 'lost' });
  });
  expect(await everything(db)).toEqual(all);
});

test('whatever is typed, closed and opened, no text is ever lost', { timeout: 60_000 }, async () => {
  const place = fc.constantFrom(tab1, tab2, closed, before);
  const step = fc.record({ place, does: fc.constantFrom('type', 'open') });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const db = freshStore();
      // Each place types on after what its panel shows, as a person does.
      for (const [n, { place, does }] of steps.entries()) {
        if (does === 'open' && isLive(place)) await opened(db, place);
        else await type(db, place, `${(await seenAgain(db, place)).note ?? ''}<${n}>`);
      }
      const kept = (await db.drafts.toArray()).map(({ text }) => text).join();
      const typed = steps.flatMap(({ place, does }, n) =>
        does === 'open' && isLive(place) ? [] : [`<${n}>`],
      );
      for (const text of typed) expect(kept.split(text)).toHaveLength(2);
    }),
  );
});
