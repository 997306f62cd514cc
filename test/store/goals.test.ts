import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewGoal } from '../../src/domain/goal.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { goalsOf, listGoals, readGoal } from '../../src/store/goal-page.ts';
import { closeGoal, deleteGoal, linkGoal, setGoal, unlinkGoal } from '../../src/store/goals.ts';
import { contactAt } from '../../src/store/handles.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { write } from '../../src/store/write.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY as today, visible } from './fresh-store.ts';

let db: TendDatabase;
let maraUid: string;
let ivoUid: string;
beforeEach(async () => {
  db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  await keepContact(db, { ...action(), ...shows(ivo, { fullName: 'Ivo Lindqvist' }) });
  [maraUid = '', ivoUid = ''] = await Promise.all(
    [mara, ivo].map(async (handle) => (await contactAt(db, handle))?.uid ?? ''),
  );
});

const said: NewGoal = { summary: 'Five interviews', text: 'Nurses.', until: '2026-12-20' };
const set = async (more: Partial<NewGoal> = {}, goalUid?: string) =>
  (await setGoal(db, { ...action(), today, goalUid, said: { ...said, ...more } })) ?? '';
const namesOf = async (goalUid: string) =>
  (await readGoal(db, goalUid)).people.map(({ fullName }) => fullName).sort();
const pursuedBy = async (uid: string) => (await db.due.get(uid))?.rank.goal;

describe('a goal', () => {
  test('has words and a last day that is not past, but for one that was so already', async () => {
    expect(await refusal(set({ summary: '  \n ' }))).toBe('empty');
    expect(await refusal(set({ summary: 'x'.repeat(201) }))).toBe('too-long');
    expect(await refusal(set({ text: 'x'.repeat(2001) }))).toBe('too-long');
    expect(await refusal(set({ until: '2026-11-21' }))).toBe('day-past');
    const uid = await set({ summary: ' Five\ninterviews ' });
    expect(await db.goals.get(uid)).toMatchObject({ ...said, status: 'open' });
    const later = { ...action(), today: '2027-01-01', goalUid: uid };
    await setGoal(db, { ...later, said: { ...said, text: 'Doctors.' } });
    expect(await db.goals.get(uid)).toMatchObject({ ...said, text: 'Doctors.' });
  });

  test('stands among the open ones by its last day, and among the closed by the day it was closed', async () => {
    const late = await set({ summary: 'Late', until: '2027-03-01' });
    const soon = await set({ summary: 'Soon' });
    const dropped = await set({ summary: 'Dropped' });
    const reached = await set({ summary: 'Reached' });
    await closeGoal(db, { ...action(), today: '2026-11-23', goalUid: dropped, status: 'dropped' });
    await closeGoal(db, { ...action(), today: '2026-11-24', goalUid: reached, status: 'reached' });
    await linkGoal(db, { ...action(), goalUid: soon, contactUids: [maraUid, ivoUid] });
    await removeContact(db, { ...action(), contactUid: ivoUid });
    expect((await listGoals(db)).map(({ uid, people }) => [uid, people])).toEqual([
      [soon, 1],
      [late, 0],
      [reached, 0],
      [dropped, 0],
    ]);
  });

  test('brings those who are linked to it forward until it is closed, and again where it is reopened', async () => {
    const goalUid = await set();
    const linking = action();
    await linkGoal(db, { ...linking, goalUid, contactUids: [maraUid, ivoUid, maraUid] });
    expect(await namesOf(goalUid)).toEqual(['Ivo Lindqvist', 'Mara Okafor']);
    expect(await pursuedBy(maraUid)).toBe('2026-12-20');
    expect(await goalsOf(db, maraUid, today)).toEqual(['Five interviews']);
    await closeGoal(db, { ...action(), today, goalUid, status: 'reached' });
    expect(await pursuedBy(maraUid)).toBeUndefined();
    expect(await goalsOf(db, maraUid, today)).toEqual([]);
    await closeGoal(db, { ...action(), today, goalUid, status: 'open' });
    expect(await db.goals.get(goalUid)).not.toHaveProperty('closedOn');
    expect(await pursuedBy(maraUid)).toBe('2026-12-20');
    await unlinkGoal(db, { ...action(), goalUid, contactUids: [ivoUid] });
    expect(await namesOf(goalUid)).toEqual(['Mara Okafor']);
    expect(await db.contacts.get(ivoUid)).not.toHaveProperty('goals');
  });

  test('that is deleted comes back from the trash with its people', async () => {
    const goalUid = await set();
    await linkGoal(db, { ...action(), goalUid, contactUids: [maraUid] });
    await deleteGoal(db, { ...action(), goalUid });
    expect(await listGoals(db)).toEqual([]);
    expect(await refusal(readGoal(db, goalUid))).toBe('not-found');
    expect(await pursuedBy(maraUid)).toBeUndefined();
    await restoreFromTrash(db, { ...action(), table: 'goals', uid: goalUid });
    expect(await namesOf(goalUid)).toEqual(['Mara Okafor']);
    expect(await pursuedBy(maraUid)).toBe('2026-12-20');
  });

  test('is linked to nobody where it or all of them are gone', async () => {
    const goalUid = await set();
    await removeContact(db, { ...action(), contactUid: ivoUid });
    expect(await refusal(linkGoal(db, { ...action(), goalUid, contactUids: [ivoUid] }))).toBe('not-found');
    await linkGoal(db, { ...action(), goalUid, contactUids: [maraUid, ivoUid] });
    expect(await namesOf(goalUid)).toEqual(['Mara Okafor']);
    await deleteGoal(db, { ...action(), goalUid });
    expect(await refusal(linkGoal(db, { ...action(), goalUid, contactUids: [maraUid] }))).toBe('not-found');
  });

  test('tells what was done for it: favours that name it, and talks with its people while it lasted', async () => {
    const goalUid = await set();
    await linkGoal(db, { ...action(), goalUid, contactUids: [maraUid] });
    const talk = (contactUid: string, on: string, text: string) =>
      logInteraction(db, {
        ...action(),
        target: { contactUid },
        today: '2026-12-31',
        said: { kind: 'call', direction: 'both', on, text, touch: true },
      });
    await talk(maraUid, '2026-11-20', 'Before it began.');
    await talk(maraUid, '2026-11-25', 'Names two nurses.');
    await talk(ivoUid, '2026-11-25', 'Nothing to do with it.');
    await talk(maraUid, '2026-12-30', 'After it was closed.');
    await write(db, { ...action(), op: 'test' }, (log) =>
      log.add('favours', {
        ...log.base(),
        contactUid: ivoUid,
        on: '2026-11-26',
        side: 'received',
        kind: 'intro',
        text: 'To the ward.',
        goal: goalUid,
      }),
    );
    await closeGoal(db, { ...action(), today: '2026-12-20', goalUid, status: 'reached' });
    const { deeds } = await readGoal(db, goalUid);
    expect(deeds.map(({ on, kind, who }) => [on, kind, who.map(({ fullName }) => fullName)])).toEqual([
      ['2026-11-26', 'favour', ['Ivo Lindqvist']],
      ['2026-11-25', 'interaction', ['Mara Okafor']],
    ]);
  });
});

test('what was done with somebody counts for a goal from the day they were linked to it; that day is told', async () => {
  const goalUid = await set();
  const on = (day: string) => ({ ...action(), at: `${day}T12:00:00.000Z` });
  const talk = (contactUid: string, day: string) =>
    logInteraction(db, {
      ...on(day),
      target: { contactUid },
      today: day,
      said: { kind: 'call', direction: 'both', on: day, text: day, touch: true },
    });
  await linkGoal(db, { ...on('2026-11-23'), goalUid, contactUids: [maraUid] });
  for (const day of ['2026-11-24', '2026-11-27']) for (const uid of [maraUid, ivoUid]) await talk(uid, day);
  await linkGoal(db, { ...on('2026-11-26'), goalUid, contactUids: [maraUid, ivoUid] });
  const { since, deeds } = await readGoal(db, goalUid);
  expect(since).toEqual({ [maraUid]: '2026-11-23', [ivoUid]: '2026-11-26' });
  expect(deeds.map(({ on: day, who }) => [day, who[0]?.fullName])).toEqual(
    expect.arrayContaining([
      ['2026-11-24', 'Mara Okafor'],
      ['2026-11-27', 'Mara Okafor'],
      ['2026-11-27', 'Ivo Lindqvist'],
    ]),
  );
  expect(deeds).toHaveLength(3);
  await unlinkGoal(db, { ...on('2026-11-28'), goalUid, contactUids: [ivoUid] });
  expect(await db.contacts.get(ivoUid)).not.toHaveProperty('goalsSince');
});

test('whatever was done to goals is as before once it is taken back', async () => {
  const deeds = {
    set: (_: string) => setGoal(db, { ...last, today, said }),
    change: (goalUid: string) =>
      setGoal(db, { ...last, today, goalUid, said: { ...said, until: '2027-01-01' } }),
    close: (goalUid: string) => closeGoal(db, { ...last, today, goalUid, status: 'dropped' }),
    delete: (goalUid: string) => deleteGoal(db, { ...last, goalUid }),
    link: (goalUid: string) => linkGoal(db, { ...last, goalUid, contactUids: [maraUid, ivoUid] }),
    unlink: (goalUid: string) => unlinkGoal(db, { ...last, goalUid, contactUids: [ivoUid] }),
  };
  let last = action();
  const goalUid = await set();
  await linkGoal(db, { ...action(), goalUid, contactUids: [ivoUid] });
  const before = await visible(db);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(deeds)), async (deed) => {
      last = action();
      await deed(goalUid);
      expect(await visible(db)).not.toEqual(before);
      await undo(db, { ...action(), undoes: last.requestId });
      expect(await visible(db)).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
