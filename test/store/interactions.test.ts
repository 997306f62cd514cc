import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { Said } from '../../src/domain/interaction.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { readAgenda } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { changeInteraction, deleteInteraction, logInteraction } from '../../src/store/interactions.ts';
import { setCadence } from '../../src/store/standing.ts';
import { Days } from '../torture/calendar-clock.ts';
import { answerShown } from './answer-shown.ts';
import { action, freshStore, ivo, mara, refusal, shows, TODAY } from './fresh-store.ts';

const talked = { kind: 'call', direction: 'both', text: '', touch: true } as const;

/** Mara, with whom to be in touch monthly, last on 1 October; it is 22 November. */
async function monthlyMara() {
  const days = new Days('2026-11-22');
  const uid = await keep(days, mara);
  const say = (said: Partial<Said>, others: string[] = []) =>
    logInteraction(days.db, {
      ...days.action(),
      target: { contactUid: uid },
      others,
      said: { ...talked, on: days.today, ...said },
    });
  await setCadence(days.db, {
    ...days.action(),
    target: { contactUid: uid },
    cadence: { every: 1, unit: 'month' },
  });
  await say({ on: '2026-10-01' });
  const today = async () =>
    (await readAgenda(days.db, { today: days.today })).today.map(({ contactUid }) => contactUid);
  return { days, uid, say, today };
}

async function keep(days: Days, who: typeof mara): Promise<string> {
  await keepContact(days.db, { ...days.action(), handle: who });
  return (await contactAt(days.db, who))?.uid ?? '';
}

test('contact today takes somebody who was up for it from the day, which counts them', async () => {
  const { days, uid, say, today } = await monthlyMara();
  expect(await today()).toEqual([uid]);
  await say({});
  expect(await today()).toEqual([]);
  expect(await days.db.answers.toArray()).toMatchObject([
    { line: 'cadence', answer: 'done', day: days.today },
  ]);
});

test('contact long ago, entered today, answers nothing: the person stays in the day', async () => {
  const { days, uid, say, today } = await monthlyMara();
  await say({ on: '2026-03-01' });
  await say({ on: '2026-10-15' }); // later than the last, and still more than a month ago
  expect(await today()).toEqual([uid]);
  expect(await days.db.answers.count()).toBe(0);
});

test('a message that is not to count as contact takes them from the day only where it makes the interval longer', async () => {
  const { uid, say, today } = await monthlyMara();
  await say({ direction: 'out', touch: false });
  expect(await today()).toEqual([uid]);
  await say({ direction: 'out', touch: false, answered: false });
  expect(await today()).toEqual([]);
});

test('all who took part were in touch', async () => {
  const { days, say, today } = await monthlyMara();
  const other = await keep(days, ivo);
  await setCadence(days.db, {
    ...days.action(),
    target: { contactUid: other },
    cadence: { every: 1, unit: 'day' },
  });
  days.pass(1);
  expect(await today()).toHaveLength(2);
  await say({ kind: 'event' }, [other]);
  expect(await today()).toEqual([]);
  days.pass(1);
  expect(await today()).toEqual([other]);
});

test('the lines of all who took part follow, also of who was not up for it', async () => {
  const { days, say } = await monthlyMara();
  const other = await keep(days, ivo);
  const target = { contactUid: other };
  await setCadence(days.db, { ...days.action(), target, cadence: { every: 1, unit: 'year' } });
  await say({ kind: 'event' }, [other]);
  expect(await days.db.due.get(other)).toMatchObject({ next: '2027-11-22', rank: { last: '2026-11-22' } });
});

test('“done” on the proposal to rest says that there was contact after all', async () => {
  const { days, uid, say, today } = await monthlyMara();
  for (const on of ['2026-10-02', '2026-10-03', '2026-10-04'])
    await say({ on, direction: 'out', answered: false });
  days.pass(120);
  expect((await days.db.due.get(uid))?.reasons).toMatchObject([{ kind: 'rest' }]);
  await answerShown(days.db, { ...days.action(), target: { contactUid: uid }, answer: 'done' });
  days.pass(1);
  expect(await today()).toEqual([]);
  expect((await days.db.due.get(uid))?.reasons).toMatchObject([
    { kind: 'cadence', of: addDays(days.today, -1) },
  ]);
});

test('“they replied” makes the interval as it was', async () => {
  const { days, uid, say } = await monthlyMara();
  const interactionUid = (await say({ direction: 'out', answered: false })) ?? '';
  expect((await days.db.due.get(uid))?.next).toBe('2027-01-22');
  const change = { target: { contactUid: uid }, interactionUid, said: { answered: true } };
  await changeInteraction(days.db, { ...days.action(), ...change });
  expect((await days.db.due.get(uid))?.next).toBe('2026-12-22');
});

test('nobody was in touch on a day that has not come', async () => {
  const { days, say } = await monthlyMara();
  expect(await refusal(say({ on: addDays(days.today, 1) }))).toBe('day-ahead');
  expect((await days.db.interactions.toArray()).filter(isLive)).toHaveLength(1);
});

test('that they replied, or did not, can be unsaid', async () => {
  const { days, uid, say } = await monthlyMara();
  const interactionUid = (await say({ direction: 'out', answered: false })) ?? '';
  const change = { target: { contactUid: uid }, interactionUid, said: { answered: null } };
  await changeInteraction(days.db, { ...days.action(), ...change });
  expect(await days.db.interactions.get(interactionUid)).not.toHaveProperty('answered');
  expect((await days.db.due.get(uid))?.next).toBe('2026-12-22');
});

test('who was written to and was not after all comes up again as newly connected', async () => {
  const db = freshStore();
  const seen = shows(mara, { fullName: 'Mara Okafor', connectedOn: '2026-11-15' });
  await keepContact(db, { ...action(), ...seen });
  const target = { contactUid: (await contactAt(db, mara))?.uid ?? '' };
  const kinds = async () => (await db.due.get(target.contactUid))?.reasons.map(({ kind }) => kind);
  const said = { kind: 'call', direction: 'both', text: '', touch: true, on: TODAY } as const;
  const interactionUid = (await logInteraction(db, { ...action(), target, today: TODAY, said })) ?? '';
  expect(await kinds()).toEqual([]);
  await deleteInteraction(db, { ...action(), target, interactionUid });
  expect(await kinds()).toEqual(['connected']);
});
