import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareRows } from '../../src/domain/bare-rows.ts';
import { blankContact } from '../../src/domain/contact.ts';
import { dueOf } from '../../src/domain/due.ts';
import { type Answer, closed, type FollowUp } from '../../src/domain/follow-up.ts';
import { greetingDays } from '../../src/domain/greeting-days.ts';
import { lastGreeting } from '../../src/domain/last-greeting.ts';
import { metLine } from '../../src/domain/met-line.ts';
import {
  greetedADay,
  isOn,
  MOST_SPREAD,
  metAt,
  nextDay,
  type Occasion,
  offerDays,
  spreadFor,
} from '../../src/domain/occasion.ts';
import { addDays } from '../../src/domain/plain-date.ts';

const today = '2026-11-22';
const base = (uid: string) => ({
  uid,
  created: '2026-11-01T09:00:00.000Z',
  updated: '2026-11-01T09:00:00.000Z',
});
const contact = { ...blankContact(base('mara')), tracked: false };
const occasion = (more: Partial<Occasion>): Occasion => ({
  ...base('one'),
  kind: 'trip',
  summary: '',
  days: ['2026-12-20', '2026-12-24'],
  ...more,
});

describe('people who are sent a greeting', () => {
  test('are spread over as few days as keep to the daily limit, or over as many as there may be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 50 }), (count, limit) => {
        const spread = spreadFor(count, limit);
        expect(spread).toBeGreaterThanOrEqual(0);
        expect(spread).toBeLessThanOrEqual(MOST_SPREAD);
        if (spread < MOST_SPREAD) expect(greetedADay(count, spread)).toBeLessThanOrEqual(limit);
        if (spread > 0) expect(greetedADay(count, spread - 1)).toBeGreaterThan(limit);
      }),
    );
    expect([spreadFor(0, 5), spreadFor(5, 5), spreadFor(6, 5), spreadFor(999, 5)]).toEqual([0, 0, 1, 30]);
  });
});

describe('an offer to meet', () => {
  const spans = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 }));

  test('comes up from two weeks before the trip to its last day, and on no other day', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 90 }), ([from, length], later) => {
        const days = [addDays(today, from), addDays(today, from + length)];
        const { due, expires } = offerDays({ days }, today);
        expect(due <= expires).toBe(true);
        const offer: FollowUp = {
          ...base('offer'),
          contactUid: 'mara',
          summary: 'Meet?',
          reason: 'trip',
          status: 'needs-action',
          occasion: 'one',
          due,
          expires,
        };
        const day = addDays(today, later);
        const line = dueOf({ ...bareRows(contact), followUps: [offer] }, day);
        const isUp = line.reasons.some((reason) => reason.day <= day);
        const last = days.at(-1) ?? '';
        expect(isUp).toBe(day <= last && day >= addDays(days[0] ?? '', -14));
      }),
    );
  });

  test('once answered it never comes up again', () => {
    const offer: FollowUp = {
      ...base('offer'),
      contactUid: 'mara',
      summary: 'Meet?',
      reason: 'trip',
      status: 'needs-action',
      due: today,
      expires: '2026-12-24',
    };
    const followUps = [closed(offer, 'skipped', today)];
    expect(dueOf({ ...bareRows(contact), followUps }, today).reasons).toEqual([]);
  });
});

test('a greeting comes up once a year, whatever was said to it before', () => {
  const rule = fc.constantFrom(
    { calendar: 'gregory', month: 12, day: 25 },
    { easter: 'orthodox' as const, plus: 0 },
    { calendar: 'islamic-umalqura', month: 10, day: 1 },
  );
  fc.assert(
    fc.property(
      rule,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('done', 'skipped'),
      (rule, spread, answer) => {
        const days = greetingDays(rule, today, 4);
        const greeting = occasion({ kind: 'greeting', summary: 'Hello', days, rule, spread });
        const answers: Answer[] = [];
        const answered: string[] = [];
        for (let day = today; day < addDays(today, 3 * 365); day = addDays(day, 1)) {
          const rows = { ...bareRows(contact), greetings: [greeting], answers };
          const up = dueOf(rows, day).reasons.find((reason) => reason.day <= day);
          if (!up) continue;
          answered.push(up.due);
          expect(day >= addDays(up.due, -spread) && day <= addDays(up.due, 3)).toBe(true);
          const said = { line: 'greeting/one', of: up.due, day, answer } as const;
          answers.push({ ...base(`answer-${answers.length}`), contactUid: 'mara', ...said });
        }
        expect(answered).toEqual(days.slice(0, answered.length));
        expect(answered.length).toBeGreaterThanOrEqual(3);
      },
    ),
    { numRuns: 12 },
  );
});

test('an event is on from its first day to its last, and whoever is noted later was met on a day of it', () => {
  const event = occasion({ kind: 'event', summary: 'UXR', place: 'Lisbon' });
  expect(
    ['2026-12-19', '2026-12-20', '2026-12-22', '2026-12-24', '2026-12-25'].map((day) => isOn(event, day)),
  ).toEqual([false, true, true, true, false]);
  expect(metAt(event, '2026-12-22', 300)).toEqual({ on: '2026-12-22', where: 'UXR, Lisbon' });
  expect(metAt(event, '2027-03-01', 8)).toEqual({ on: '2026-12-24', where: 'UXR' });
  expect(metAt(event, today, 300).on).toBe('2026-12-20');
});

test('the next day of a trip is its first until it is over; of a greeting each in turn', () => {
  expect(nextDay(occasion({}), '2026-12-24')).toBe('2026-12-20');
  expect(nextDay(occasion({}), '2026-12-25')).toBeUndefined();
  const greeting = occasion({ kind: 'greeting', days: ['2026-12-25', '2027-12-25'] });
  expect(nextDay(greeting, '2026-12-26')).toBe('2027-12-25');
});

test.each([
  ['Ada Byron, Engines, wants the paper', { fullName: 'Ada Byron', org: 'Engines' }, 'wants the paper'],
  ['Ada Byron,, wants it, soon', { fullName: 'Ada Byron' }, 'wants it, soon'],
  ['Ada Byron', { fullName: 'Ada Byron' }, undefined],
  ['يوسف، شركة، ملاحظة', { fullName: 'يوسف', org: 'شركة' }, 'ملاحظة'],
  [' , Engines', undefined, undefined],
  ['', undefined, undefined],
])('the line “%s” tells of somebody met', (line, fields, note) => {
  expect(metLine(line)).toEqual(fields && { fields, ...(note && { note }) });
});

test('last year’s words are the last that went out around its day', () => {
  const said = (on: string, more = {}) => ({
    ...base(on),
    participants: ['mara'],
    on,
    kind: 'message' as const,
    direction: 'out' as const,
    touch: true,
    text: `On ${on}`,
    ...more,
  });
  const last = (...all: ReturnType<typeof said>[]) =>
    lastGreeting(all, { day: '2025-12-25', spread: 3 })?.text;
  expect(last(said('2025-12-14'), said('2026-01-05'))).toBeUndefined();
  expect(last(said('2025-12-15'), said('2026-01-04'))).toBe('On 2026-01-04');
  expect(last(said('2025-12-24'), said('2025-12-25', { direction: 'in' }))).toBe('On 2025-12-24');
  expect(last(said('2025-12-24', { text: '' }))).toBeUndefined();
  expect(last(said('2025-12-24', { deletedAt: 'then' }))).toBeUndefined();
});
