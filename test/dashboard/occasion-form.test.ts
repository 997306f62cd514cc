import { beforeAll, describe, expect, test, vi } from 'vitest';
import { blank, draftOf, ruleOf, type Typed, typedOf } from '../../src/dashboard/occasions/form-typed.ts';
import { spanText } from '../../src/dashboard/occasions/occasion-words.ts';
import { READY, readyOf } from '../../src/dashboard/occasions/ready-greetings.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import { getMessage } from '../ui/catalogue.ts';

const today = '2026-11-22';
const base = { uid: 'one', created: 'then', updated: 'then' };

beforeAll(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage } });
});

/** What is in the way, or what would be set. */
const told = (kind: Typed['kind'], typed: Partial<Typed>) =>
  draftOf({ ...blank(kind, today), ...typed }, today, true);

describe('what is in the way is said', () => {
  test.each<[string, Typed['kind'], Partial<Typed>]>([
    ['trip_nowhere', 'trip', { from: today }],
    ['choose_day', 'trip', { place: 'Lisbon' }],
    ['days_turned', 'trip', { place: 'Lisbon', from: '2026-12-02', to: '2026-12-01' }],
    ['occasion_unnamed', 'event', {}],
    ['follow_up_in_unread', 'event', { summary: 'UXR', followUpIn: 'soon' }],
    ['follow_up_in_unread', 'event', { summary: 'UXR', followUpIn: '367' }],
    ['occasion_unnamed', 'greeting', { summary: ' ' }],
    ['spread_unread', 'greeting', { spread: '31' }],
    ['choose_day', 'greeting', { ready: 'own', summary: 'Day', month: 4, day: '31' }],
    ['choose_day', 'greeting', { ready: 'own', summary: 'Day', reckoning: 'western', plus: '' }],
  ])('%s', (word, kind, typed) => expect(told(kind, typed)).toBe(word));
});

test('one day is given once, and whoever is met is reminded of by where', () => {
  expect(told('trip', { place: 'Lisbon', from: today, to: today })).toMatchObject({ days: [today] });
  expect(told('event', { summary: 'UXR' })).toMatchObject({
    days: [today],
    followUpIn: 7,
    followUpFor: 'Met at UXR',
  });
});

test('a greeting has its days for thirty years from today; one that is changed keeps the last ones', () => {
  const christmas = { ...blank('greeting', '2026-12-27') };
  const days = (isNew: boolean) => (draftOf(christmas, '2026-12-27', isNew) as Occasion).days;
  expect([days(true)[0], days(true).length]).toEqual(['2027-12-25', 30]);
  expect(days(false)[0]).toBe('2026-12-25');
});

test('every greeting that is offered is known again by its rule', () => {
  for (const [name, { rule }] of Object.entries(READY)) {
    expect(readyOf({ ...rule })).toBe(name);
    const row = { ...base, kind: 'greeting' as const, summary: 'X', days: [today], rule, spread: 2 };
    expect(ruleOf(typedOf(row, [], today))).toEqual(rule);
    expect(ruleOf({ ...typedOf(row, [], today), ready: 'own' })).toEqual(rule);
  }
});

test('one that there is stands in the form as it was typed', () => {
  const groups = [{ ...base, uid: 'group', name: 'Conference' }];
  const event = { kind: 'event' as const, summary: 'UXR', days: [today], group: 'group' };
  const row = { ...base, ...event, followUpIn: 3, followUpFor: 'Write' };
  const draft = draftOf(typedOf(row, groups, today), today, false);
  expect(draft).toEqual({
    kind: 'event',
    summary: 'UXR',
    days: [today],
    place: '',
    group: 'Conference',
    followUpIn: 3,
    followUpFor: 'Write',
  });
});

test('days are written as one span, with the year where it is another', () => {
  // How much space stands around the dash is the browser's matter.
  const written = (...days: string[]) => spanText(days, { today }).replaceAll(/\s+/g, '');
  expect(written('2026-12-03', '2026-12-07')).toBe('3–7Dec');
  expect(written('2026-12-03')).toBe('3Dec');
  expect(written('2026-12-30', '2027-01-02')).toBe('30Dec2026–2Jan2027');
});
