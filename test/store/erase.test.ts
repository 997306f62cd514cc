import { expect, test } from 'vitest';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { answerFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { listHistory } from '../../src/store/history.ts';
import { addNote, editNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { listTrash, restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import { furnished } from './every-write.ts';
import { action, everything, mara, person, refusal, shows, TODAY, visible } from './fresh-store.ts';

const backups = [
  { at: '2026-12-24T00:00:00.000Z', to: 'folder', name: 'later', rows: 1 },
  { at: '2026-01-01T00:00:00.000Z', to: 'download', name: 'earlier', rows: 1 },
];

test('a person is gone with everything about them, in the log too; others stay as they were', async () => {
  const { db, noteUid, followUpUid, maraUid, zofiaUid } = await furnished();
  await db.settings.put({ key: 'backups', value: backups });
  await editNote(db, { ...action(), noteUid, text: 'Likes rowing.' });
  await saveDraft(db, { handle: person('?'), place: 'page:s:2', box: noteUid, text: 'Likes row', at: '' });
  await answerFollowUp(db, { ...action(), followUpUid, today: TODAY, answer: 'done' });
  const seqs = await db.changes.toCollection().primaryKeys();
  const { rows, outside, uids, handles } = await erasePerson(db, { ...action(), contactUid: maraUid });
  expect(rows).toEqual({ contacts: 1, handles: 1, notes: 2, followUps: 1, answers: 1, drafts: 2 });
  expect(outside.map(({ name }) => name)).toEqual(['earlier']);
  expect(uids.size).toBe(6);
  expect(uids).toContain(noteUid);
  expect([...handles]).toEqual(['linkedin/vanity/mara-okafor']);
  const left = JSON.stringify(await everything(db));
  for (const word of [
    'Mara',
    'mara',
    'Brightwater',
    'sailing',
    'rowing',
    'Likes',
    'boat',
    'Lisbon',
    'Half a',
  ])
    expect(left).not.toContain(word);
  expect(await db.changes.toCollection().primaryKeys()).toEqual(expect.arrayContaining(seqs));
  expect(await db.due.toCollection().primaryKeys()).toEqual([zofiaUid]);
  expect(JSON.stringify(await visible(db))).toContain('Paints.');
});

test('the trash is emptied of who and what is in it, and of nothing else', async () => {
  const { db, followUpUid, maraUid, teoUid, deletedUid } = await furnished();
  await removeFollowUp(db, { ...action(), followUpUid });
  const before = await visible(db);
  const { rows, uids } = await emptyTrash(db, action());
  expect(rows).toEqual({ contacts: 1, handles: 1, notes: 2, followUps: 1 });
  expect(uids).toEqual(expect.objectContaining({ size: 5 }));
  for (const uid of [teoUid, deletedUid, followUpUid]) expect(uids).toContain(uid);
  expect(await visible(db)).toEqual(before);
  expect((await listTrash(db)).count).toBe(0);
  const left = JSON.stringify(await everything(db));
  for (const word of ['Teo', 'teo', 'Juggles', 'Snores', 'Lisbon']) expect(left).not.toContain(word);
  expect(left).toContain(maraUid);
  expect((await emptyTrash(db, action())).rows).toEqual({});
});

test('what was typed about a removed person since is no trash, but goes when they are erased', async () => {
  for (const erases of [false, true]) {
    const { db, teoUid } = await furnished();
    const typed = { handle: person('teo-marsh'), place: 'page:s:1', box: 'note' };
    await saveDraft(db, { ...typed, text: 'Back again', at: action().at });
    if (erases) await erasePerson(db, { ...action(), contactUid: teoUid });
    else await emptyTrash(db, action());
    expect(await db.drafts.where({ handle: 'linkedin/vanity/teo-marsh' }).count()).toBe(erases ? 0 : 1);
  }
});

test('the address of somebody else now is left to them, and what is typed there', async () => {
  const { db, teoUid } = await furnished();
  const teo = person('teo-marsh');
  await keepContact(db, { ...action(), ...shows(teo, { fullName: 'Teodora' }) });
  await saveDraft(db, { handle: teo, place: 'page:s:1', box: 'note', text: 'Hello', at: '' });
  const { handles } = await erasePerson(db, { ...action(), contactUid: teoUid });
  expect(handles.size).toBe(0);
  expect(await db.drafts.where({ handle: 'linkedin/vanity/teo-marsh' }).count()).toBe(1);
});

test('whoever turned out to be them is gone too; of two who were one for a while only the one', async () => {
  const merge = action();
  const both = await furnished();
  await samePerson(both.db, { ...merge, handle: mara, contactUid: both.zofiaUid });
  const merged = { ...action(), contactUid: both.maraUid };
  expect(await refusal(erasePerson(both.db, merged))).toBe('not-found');
  await erasePerson(both.db, { ...action(), contactUid: both.zofiaUid });
  const nothing = JSON.stringify(await everything(both.db));
  for (const word of ['Mara', 'Zofia', 'boat', 'Paints', 'Brightwater']) expect(nothing).not.toContain(word);

  const one = await furnished();
  await samePerson(one.db, { ...merge, handle: mara, contactUid: one.zofiaUid });
  await undo(one.db, { ...action(), undoes: merge.requestId });
  await erasePerson(one.db, { ...action(), contactUid: one.maraUid });
  const left = JSON.stringify(await everything(one.db));
  for (const word of ['Mara', 'boat', 'Brightwater']) expect(left).not.toContain(word);
  for (const word of ['Zofia Wrona', 'Paints.']) expect(left).toContain(word);
});

test('a retry is told the same, without what is gone', async () => {
  const { db, maraUid } = await furnished();
  const asked = { ...action(), contactUid: maraUid };
  const first = await erasePerson(db, asked);
  await db.settings.put({ key: 'backups', value: backups });
  const second = await erasePerson(db, { ...asked, at: '2027-01-01T00:00:00.000Z' });
  expect(second).toEqual({ ...first, outside: backups.slice(1), handles: new Set() });
});

test('what was erased is told by the history, without its text, and never comes back', async () => {
  const { db, second, maraUid, teoUid } = await furnished();
  const erasing = action();
  await erasePerson(db, { ...erasing, contactUid: maraUid });
  const [last, ...rest] = (await listHistory(db, {})).actions;
  expect(last).toMatchObject({ op: 'erasePerson', fullName: '', contactUid: maraUid });
  expect(last?.steps.every(({ before, after }) => !before && !after)).toBe(true);
  expect(rest.map(({ op }) => op)).toHaveLength(8);
  for (const undoes of [second, erasing.requestId])
    expect(await refusal(undo(db, { ...action(), undoes }))).toBe('not-found');
  await emptyTrash(db, action());
  const asked = { ...action(), table: 'contacts' as const, uid: teoUid };
  expect(await refusal(restoreFromTrash(db, asked))).toBe('not-found');
  expect(await undoLast(db, action())).toEqual({ op: 'addNote', fullName: 'Zofia Wrona' }); // Zofia's, who is left
});

test('an erased person can be kept anew', async () => {
  const { db, maraUid } = await furnished();
  await erasePerson(db, { ...action(), contactUid: maraUid });
  await addNote(db, { ...action(), handle: mara, text: 'new' });
  await removeContact(db, { ...action(), handle: mara });
  await undoLast(db, action());
  expect(await db.notes.filter(({ text }) => text === 'new').count()).toBe(1);
});
