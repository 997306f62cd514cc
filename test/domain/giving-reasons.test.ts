import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Favour, unthanked } from '../../src/domain/favour.ts';
import type { Answer } from '../../src/domain/follow-up.ts';
import { sharesOf } from '../../src/domain/order.ts';
import { addDays, daysBetween } from '../../src/domain/plain-date.ts';
import { lineOn } from './line-rows.ts';
import { answer, favour, goal, occasion } from './people.ts';

const received = favour({ uid: 'intro', side: 'received', on: '2026-11-20' });
const easter = occasion({
  uid: 'easter',
  kind: 'greeting',
  summary: 'Happy Easter',
  days: ['2027-03-28', '2028-04-16'],
  spread: 4,
});
const kinds = (line: { reasons: { kind: string }[] }) => line.reasons.map(({ kind }) => kind);

test('a favour without thanks comes up the day after, calmly, tracked or not', () => {
  const [reason] = lineOn('2026-11-21', { tracked: false }, { favours: [received] }).reasons;
  expect(reason).toMatchObject({
    kind: 'thanks',
    uid: 'intro',
    day: '2026-11-21',
    favour: 'intro',
    calm: true,
  });
});

test('thanks said, skipped or done end it', () => {
  const thanks = favour({ uid: 'said', side: 'gave', kind: 'thanks', on: '2026-11-21' });
  expect(kinds(lineOn('2026-11-23', {}, { favours: [received, thanks] }))).not.toContain('thanks');
  const said = answer({ line: 'thanks/intro', day: '2026-11-21', answer: 'skipped' });
  expect(kinds(lineOn('2026-11-23', {}, { favours: [received], answers: [said] }))).not.toContain('thanks');
});

test('what was skipped passes over the others that were owed by then, not a newer one', () => {
  const older = favour({ uid: 'advice', side: 'received', kind: 'advice', on: '2026-11-01' });
  const said = answer({ line: 'thanks/advice', day: '2026-11-22', answer: 'skipped' });
  const newer = favour({ uid: 'help', side: 'received', kind: 'help', on: '2026-11-24' });
  const on = (favours: Favour[]) => lineOn('2026-11-25', {}, { favours, answers: [said] });
  expect(kinds(on([received, older]))).not.toContain('thanks');
  expect(on([received, older, newer]).reasons[0]).toMatchObject({ uid: 'help', day: '2026-11-25' });
});

test('thanks come up once, are not over before they are said, and never twice on a day', () => {
  const happening = fc.record({
    day: fc.nat(40),
    what: fc.constantFrom('received', 'received', 'gave', 'asked', 'thanks', 'skipped', 'done', 'snoozed'),
  });
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), fc.nat(40), (happened, plus) => {
      const { favours, answers } = lived(happened);
      const today = addDays('2026-11-01', 41 + plus);
      const up = lineOn(today, { tracked: false }, { favours, answers }).reasons;
      // After a skip none comes up until a newer favour is received.
      const skipped = answers.filter((one) => one.answer !== 'snoozed').map(({ created }) => created);
      const owed = unthanked(favours).filter(({ created }) => skipped.every((at) => created > at));
      expect(up.length).toBe(Math.min(1, owed.length));
      expect(up.every(({ kind, calm, uid }) => kind === 'thanks' && calm && uid === owed[0]?.uid)).toBe(true);
      for (const { day } of up) expect(answers.some((one) => one.day >= day)).toBe(false);
    }),
  );
});

/** What is kept after these things happened, each answer to what was up on its day, as the user saw it. */
function lived(happened: { day: number; what: string }[]) {
  const favours: Favour[] = [];
  const answers: Answer[] = [];
  const inOrder = [...happened].sort((a, b) => a.day - b.day);
  for (const [at, { day, what }] of inOrder.entries()) {
    const on = addDays('2026-11-01', day);
    const created = `${on}T10:${String(at).padStart(2, '0')}:00.000Z`;
    const uid = `one-${at}`;
    const kind = what === 'thanks' ? 'thanks' : 'help';
    if (['received', 'gave', 'asked', 'thanks'].includes(what)) {
      const side = what === 'thanks' ? 'gave' : (what as 'gave');
      favours.push(favour({ uid, on, side, kind, created }));
      continue;
    }
    const [up] = lineOn(on, { tracked: false }, { favours, answers }).reasons;
    if (!up || up.day > on) continue;
    const said = { uid, line: `thanks/${up.uid}`, day: on, created, answer: what as 'done' };
    answers.push(answer({ ...said, ...(what === 'snoozed' && { until: addDays(on, 3) }) }));
    if (what === 'done') favours.push(favour({ uid, on, side: 'gave', kind: 'thanks', created }));
  }
  return { favours, answers };
}

test('somebody at rest is owed no line', () => {
  expect(kinds(lineOn('2026-11-21', { phase: 'resting' }, { favours: [received] }))).toEqual([]);
});

test('an open goal counts until its last day, and says so in the order', () => {
  const line = lineOn('2026-11-22', {}, { goals: [goal({ until: '2026-12-01' })] });
  const points = (day: string) => sharesOf(line, day).find(({ term }) => term === 'goal')?.points;
  expect(points('2026-12-01')).toBe(1);
  expect(points('2026-12-02')).toBe(0);
});

test('a goal that is reached counts no more', () => {
  const reached = goal({ status: 'reached', closedOn: '2026-11-01' });
  expect(lineOn('2026-11-22', {}, { goals: [reached] }).rank.goal).toBeUndefined();
});

test('a greeting comes up once a year, on a day within its spread, and is over three days after', () => {
  const on = (today: string) =>
    lineOn(today, {}, { greetings: [easter] }).reasons.find(({ kind }) => kind === 'greeting');
  const first = on('2027-01-01');
  expect(first).toMatchObject({ of: '2027-03-28', due: '2027-03-28', summary: 'Happy Easter' });
  expect(daysBetween(first?.day ?? '', '2027-03-28')).toBeLessThanOrEqual(4);
  expect(on('2027-03-31')?.of).toBe('2027-03-28');
  expect(on('2027-04-01')?.of).toBe('2028-04-16');
});

test('a greeting that was answered waits for next year', () => {
  const done = answer({ line: 'greeting/easter', of: '2027-03-28', day: '2027-03-26', answer: 'done' });
  const line = lineOn('2027-03-27', {}, { greetings: [easter], answers: [done] });
  expect(line.reasons.find(({ kind }) => kind === 'greeting')?.of).toBe('2028-04-16');
});

test('a greeting put off is remembered for as long as it was put off, and then over', () => {
  const off = answer({
    line: 'greeting/easter',
    of: '2027-03-28',
    day: '2027-03-28',
    answer: 'snoozed',
    until: '2027-04-05',
  });
  const on = (today: string) =>
    lineOn(today, {}, { greetings: [easter], answers: [off] }).reasons.find(
      ({ kind }) => kind === 'greeting',
    );
  expect(on('2027-04-04')).toMatchObject({ of: '2027-03-28', day: '2027-04-05' });
  expect(on('2027-04-09')?.of).toBe('2028-04-16');
});

test('whoever wants no greetings gets none', () => {
  expect(kinds(lineOn('2027-03-27', { noGreetings: true }, { greetings: [easter] }))).not.toContain(
    'greeting',
  );
});

test('people are spread over the days before a greeting', () => {
  const days = Array.from(
    { length: 200 },
    (_, at) => lineOn('2027-01-01', { uid: `person-${at}` }, { greetings: [easter] }).reasons[0]?.day,
  );
  const counts = Array.from({ length: 5 }, (_, before) => {
    const day = addDays('2027-03-28', -before);
    return days.filter((one) => one === day).length;
  });
  expect(counts.reduce((sum, one) => sum + one)).toBe(200);
  expect(Math.min(...counts)).toBeGreaterThan(20);
});

test('a greeting never comes up on two days of a year, whatever day it is looked at', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.nat({ max: 30 }), fc.uuid(), (plus, spread, uid) => {
      const today = addDays('2026-12-01', plus);
      const one = { ...easter, spread };
      const seen = lineOn(today, { uid }, { greetings: [one] }).reasons.filter(
        ({ kind }) => kind === 'greeting',
      );
      expect(seen.length).toBeLessThanOrEqual(1);
      for (const { day, due } of seen) {
        expect(day <= due && daysBetween(day, due) <= spread).toBe(true);
        expect(addDays(due, 3) >= today).toBe(true);
      }
    }),
  );
});
