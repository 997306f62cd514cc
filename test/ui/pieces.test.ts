import { expect, test } from 'vitest';
import { nearDays } from '../../src/domain/near-days.ts';
import { dayText, shortDay, wholeDay } from '../../src/ui/days.ts';
import { pieces } from '../../src/ui/linked-text.tsx';
import { nearness, nearWord } from '../../src/ui/near-day.ts';
import { browserLocale, getMessage } from './catalogue.ts';
import { TODAY } from './fake-routes.ts';

const DAYS = nearDays(TODAY);

Object.assign(globalThis, { browser: { i18n: { getMessage } } });

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-23', 'tomorrow'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-25', 'Wednesday'],
  ['2026-11-28', 'Saturday'],
  ['2026-11-29', '29 Nov'],
  ['2026-11-04', '4 Nov'],
  ['2027-01-01', '1 Jan 2027'],
])('%s is said as %s', (day, said) => expect(dayText(day, DAYS)).toBe(said));

test('only the days next to today have words of their own, said without Intl', () => {
  expect(nearWord('2026-11-24', DAYS)).toBeUndefined();
});

test('a day counts as near from the day before on, and as overdue from the day after', () => {
  expect(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((day) => nearness(day, DAYS))).toEqual([
    'overdue',
    'due',
    'due',
    '',
  ]);
});

test('a whole day has its year only where that is another', () => {
  expect(wholeDay('2026-12-01', DAYS)).toBe('Tuesday 1 December');
  expect(wholeDay('2027-12-01', DAYS)).toMatch(/^Wednesday,? 1 December 2027$/);
});

test('a moment is shown by the day it is where the user is', () => {
  const moment = new Date(2026, 7, 24, 23, 30).toISOString();
  expect(shortDay(moment, DAYS)).toBe('24 Aug');
});

test('dates are written in the language of the words, even in a browser of another', async () => {
  browserLocale.is = 'de_DE';
  const { vi } = await import('vitest');
  vi.resetModules();
  const fresh = await import('../../src/ui/days.ts');
  expect(fresh.wholeDay('2026-12-01', DAYS)).toContain('December');
});

test.each([
  ['see https://example.org/a.', ['https://example.org/a']],
  ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
  [
    '“https://example.org/a?b=c#d”, and http://example.net!',
    ['https://example.org/a?b=c#d', 'http://example.net'],
  ],
  ['javascript:alert(1) data:text/html,x ftp://example.org https://', []],
])('in %j the links are %j', (text, links) => {
  const found = pieces(text);
  expect(found.filter((_, index) => index % 2)).toEqual(links);
  expect(found.join(''), 'no character is lost').toBe(text);
});
