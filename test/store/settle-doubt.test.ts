import { beforeEach, describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { meet } from '../../src/store/meet.ts';
import { addNote, readNotes } from '../../src/store/notes.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import {
  action,
  everything,
  freshStore,
  mara,
  member,
  person,
  refusal,
  shows,
  TODAY,
  visible,
} from './fresh-store.ts';

const MARA = { fullName: 'Mara Okafor', memberId: '4711' };
const LIND = { fullName: 'M. Okafor-Lind', memberId: '4712' };

let db: TendDatabase;
beforeEach(async () => {
  db = freshStore();
  await addNote(db, { ...action(), ...shows(mara, MARA), text: 'about Mara' });
});

/** The living contacts by name, with what is noted about each and where they are found. */
async function people(): Promise<Record<string, { notes: string[]; handles: string[] }>> {
  const contacts = (await db.contacts.toArray()).filter(isLive);
  const entries = contacts.map(async ({ uid, fullName }) => {
    const { notes } = await readNotes(db, uid);
    const handles = (await db.handles.where({ contactUid: uid }).toArray()).filter(isLive);
    const places = handles.map(({ value, state }) => (state === 'former' ? `once ${value}` : value)).sort();
    return [fullName, { notes: notes.map(({ text }) => text), handles: places }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Answers, and sees that it is not asked again, that it can be taken back and done again. */
async function answer(same: boolean, fields: typeof MARA): Promise<void> {
  const [settle, back, again] = [action(), action(), action()];
  const before = await visible(db);
  await settleDoubt(db, { ...settle, ...shows(mara, fields), same });
  const after = await visible(db);
  expect((await meet(db, shows(mara, fields))).is).toBe('known');
  await undo(db, { ...back, undoes: settle.requestId, handle: mara });
  expect(await visible(db)).toEqual(before);
  await undo(db, { ...again, undoes: back.requestId, handle: mara });
  expect(await visible(db)).toEqual(after);
}

describe('one who is kept', () => {
  test('is the same: called as the page calls them, and known by the new number', async () => {
    await answer(true, LIND);
    expect(await people()).toEqual({
      'M. Okafor-Lind': { notes: ['about Mara'], handles: ['4712', 'mara-okafor', 'once 4711'] },
    });
  });

  test('is the same, and keeps the name that the user gave them', async () => {
    await write(db, { ...action(), op: 'test' }, async (log) => {
      const contact = await contactAt(db, mara);
      const typed = { fullName: 'Mara', fieldSource: { fullName: 'user' } } as const;
      if (contact) await log.change('contacts', contact, { ...contact, ...typed });
    });
    await answer(true, LIND);
    expect(Object.keys(await people())).toEqual(['Mara']);
  });

  test('is somebody else: the address is now that of the one on the page', async () => {
    await answer(false, LIND);
    await addNote(db, { ...action(), ...shows(mara, LIND), text: 'about Lind' });
    expect(await people()).toEqual({
      'Mara Okafor': { notes: ['about Mara'], handles: ['4711', 'once mara-okafor'] },
      'M. Okafor-Lind': { notes: ['about Lind'], handles: ['4712', 'mara-okafor'] },
    });
    const newAddress = shows(person('mara-o'), MARA);
    expect(await meet(db, newAddress), 'Mara is found again by her number').toMatchObject({ is: 'join' });
  });

  test('is somebody else than a page without a number shows', async () => {
    await answer(false, { fullName: 'Ida Lind', memberId: '' });
    expect(Object.keys(await people()).sort()).toEqual(['Ida Lind', 'Mara Okafor']);
  });

  test('stays as they are where the page is the user’s own', async () => {
    const own = shows(mara, { ...LIND, isSelf: 'true' });
    const before = await visible(db);
    await settleDoubt(db, { ...action(), ...own, same: false });
    expect(await visible(db)).toEqual(before);
    expect(await refusal(keepContact(db, { ...action(), ...own }))).toBe('own-profile');
  });
});

describe('two who are kept', () => {
  beforeEach(async () => {
    const lind = shows(member('4712'), { ...LIND, headline: 'Paints boats' });
    await addNote(db, { ...action(), ...lind, text: 'about Lind' });
    await setFollowUp(db, { ...action(), ...lind, today: TODAY, due: '2026-12-01', summary: 'paint' });
    const [{ uid: followUpUid = '' } = {}] = await db.followUps.toArray();
    const until = '2026-12-24';
    await answerFollowUp(db, { ...action(), followUpUid, today: TODAY, answer: 'snoozed', until });
  });

  test('are one: the one at the address has all of it', async () => {
    const [before, gone] = await Promise.all([contactAt(db, mara), contactAt(db, member('4712'))]);
    await answer(true, LIND);
    expect(await people()).toEqual({
      'M. Okafor-Lind': {
        notes: ['about Lind', 'about Mara'],
        handles: ['4712', 'mara-okafor', 'once 4711'],
      },
    });
    expect(await contactAt(db, member('4712'))).toMatchObject({
      uid: before?.uid,
      headline: 'Paints boats',
    });
    expect(await db.contacts.get(gone?.uid ?? '')).toMatchObject({
      mergedInto: before?.uid,
      deletedAt: expect.any(String),
    });
    const owners = [...(await db.followUps.toArray()), ...(await db.answers.toArray())];
    expect(owners.map(({ contactUid }) => contactUid)).toEqual([before?.uid, before?.uid]);
    expect(await db.due.toArray()).toMatchObject([{ fullName: 'M. Okafor-Lind', next: '2026-12-24' }]);
  });

  test('are two: the address goes to the one with the number', async () => {
    await answer(false, LIND);
    expect(await people()).toEqual({
      'Mara Okafor': { notes: ['about Mara'], handles: ['4711', 'once mara-okafor'] },
      'M. Okafor-Lind': { notes: ['about Lind'], handles: ['4712', 'mara-okafor'] },
    });
  });

  test('and put together are not parted any more once more was noted', async () => {
    const settle = action();
    await settleDoubt(db, { ...settle, ...shows(mara, LIND), same: true });
    await keepContact(db, { ...action(), ...shows(mara, { ...LIND, fullName: 'Ida Lind' }) });
    const before = await everything(db);
    expect(await refusal(undo(db, { ...action(), undoes: settle.requestId }))).toBe('changed-since');
    expect(await everything(db)).toEqual(before);
  });
});

test('what is no longer in doubt is answered by nothing', async () => {
  const before = await visible(db);
  await settleDoubt(db, { ...action(), ...shows(mara, MARA), same: false });
  await settleDoubt(db, { ...action(), ...shows(person('nobody'), LIND), same: false });
  expect(await visible(db)).toEqual(before);
});
