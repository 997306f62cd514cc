import { expect, test } from 'vitest';
import { importTerms } from '../../src/background/import-input.ts';
import type { Imported } from '../../src/domain/imported.ts';
import { NOTE_LIMIT } from '../../src/domain/note.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { setGroupCadence } from '../../src/store/groups.ts';
import { addNote } from '../../src/store/notes.ts';
import { editFacts, setCadence, setStanding } from '../../src/store/standing.ts';
import { action, freshStore, mara, shows, TODAY as today } from './fresh-store.ts';
import { dryRun, importAll, record, told } from './imported-people.ts';

/** What Tend's own file tells of somebody who was in the agenda. */
const placed = {
  standing: { phase: 'build', importance: 3, pausedUntil: '2026-12-24', tracked: true },
  cadence: { every: 2, unit: 'week' },
  howMet: { where: 'Lisbon' },
  canHelpWith: ['Boats'],
  askNext: ['The boat?'],
  followUps: [{ due: '2026-12-01', summary: 'send the notes', reason: 'promise' }],
  notes: ['First.', 'Second.'],
} satisfies Partial<Imported>;

test('whoever had a cadence comes back with their place in the agenda, counted from today', async () => {
  const db = freshStore();
  await importAll(db, [record('Mara Okafor', placed)]);
  const { standing, followUps, notes, ...told } = placed;
  expect(await db.contacts.toArray()).toMatchObject([{ ...standing, ...told, cadenceSince: today }]);
  expect(await db.followUps.toArray()).toMatchObject([{ ...followUps[0], status: 'needs-action' }]);
  expect((await db.notes.orderBy('[contactUid+created]').toArray()).map(({ text }) => text)).toEqual(notes);
  await importAll(db, [record('Ivo Lindqvist', { cadence: 'none' }), record('Ana Reis')]);
  const tracked = (await db.contacts.toArray()).filter((one) => one.tracked).map(({ fullName }) => fullName);
  expect(tracked.sort()).toEqual(['Ivo Lindqvist', 'Mara Okafor']);
});

test('of somebody kept, what nobody has said yet is taken, and what the user said stands', async () => {
  const db = freshStore();
  const target = { handle: mara };
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  await setCadence(db, { ...action(), target, today, cadence: { every: 1, unit: 'year' } });
  await setStanding(db, { ...action(), target, today, standing: { importance: 2 } });
  await editFacts(db, { ...action(), target, facts: { canHelpWith: ['Sails'] } });
  const summary = ' Send  the notes';
  await setFollowUp(db, { ...action(), handle: mara, today, due: '2026-12-01', summary });
  await addNote(db, { ...action(), handle: mara, text: 'Second.' });
  await importAll(db, [record('Mara Okafor', placed)]);
  expect(await db.contacts.toArray()).toMatchObject([
    {
      cadence: { every: 1, unit: 'year' },
      importance: 2,
      pausedUntil: '2026-12-24',
      howMet: { where: 'Lisbon' },
      canHelpWith: ['Sails', 'Boats'],
      askNext: ['The boat?'],
    },
  ]);
  expect(await db.followUps.count()).toBe(1);
  expect((await db.notes.toArray()).map(({ text }) => text).sort()).toEqual(['First.', 'Second.']);
});

test('what the user took away or set back does not come back', async () => {
  const db = freshStore();
  const target = { handle: mara };
  const file = [record('Mara Okafor', placed)];
  await importAll(db, file);
  await setCadence(db, { ...action(), target, today });
  await setStanding(db, { ...action(), target, today, standing: { importance: 1, phase: 'maintain' } });
  await setStanding(db, { ...action(), target, today, standing: { pausedUntil: '' } });
  await editFacts(db, { ...action(), target, facts: { canHelpWith: [], askNext: [], howMet: {} } });
  const [asked] = await db.followUps.toArray();
  const followUpUid = asked?.uid ?? '';
  await answerFollowUp(db, { ...action(), followUpUid, today, answer: 'done' });
  expect((await dryRun(db, file)).counts).toEqual({ same: 1 });
  const before = await told(db);
  await importAll(db, file);
  expect(await told(db)).toEqual(before);
});

test('nobody is late for a group whose cadence becomes theirs by an import', async () => {
  const db = freshStore();
  await importAll(db, [record('Mara Okafor', { groups: ['Rowers'] })]);
  const [group] = await db.groups.toArray();
  const cadence = { every: 1, unit: 'day' } as const;
  await setGroupCadence(db, { ...action(), groupUid: group?.uid ?? '', today: '2026-01-01', cadence });
  await importAll(db, [record('Mara Okafor', { standing: { tracked: true } })]);
  const [line] = await db.due.toArray();
  expect(line?.reasons).toMatchObject([{ kind: 'cadence' }]);
  expect((line?.next ?? '') > today).toBe(true);
});

test.each([
  { standing: { phase: 'gone' } },
  { standing: { importance: 4 } },
  { standing: { tracked: false } },
  { standing: { mood: 'good' } },
  { cadence: { every: 0, unit: 'week' } },
  { howMet: { on: 'in spring' } },
  { followUps: [{ due: 'soon', summary: '', reason: 'custom' }] },
  { followUps: Array.from({ length: 201 }, () => placed.followUps[0]) },
  { notes: ['x'.repeat(NOTE_LIMIT + 1)] },
  { note: 'One.' },
  { uid: 'somebody' },
])('the route takes no person with %o', (more) => {
  const person = { row: 1, fields: { fullName: 'Mara Okafor' }, handles: [] };
  expect(importTerms.people.safeParse([{ ...person, ...placed }]).success).toBe(true);
  expect(importTerms.people.safeParse([{ ...person, ...more }]).success).toBe(false);
});
