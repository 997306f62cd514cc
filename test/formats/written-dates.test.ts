import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, orderOf, partialDateIn } from '../../src/formats/written-dates.ts';
import { TODAY } from './a-file.ts';

const days = fc
  .date({ min: new Date('2003-06-01'), max: new Date('2026-11-26'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

test('a day is the same day in every way it is written', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = parts(day);
      const inEnglish = new Intl.DateTimeFormat('en-GB', {
        day: '2-digit',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
      const short = inEnglish.format(Date.UTC(year, month - 1, date)).replace('Sept', 'Sep');
      const [two = '', name = ''] = short.split(' ');
      for (const text of [
        day,
        `${day}T23:59:59-11:00`,
        `${day} 10:00:00 UTC`,
        day.replaceAll('-', ''),
        short,
        `${two}-${name.toLowerCase()}-${String(year).slice(2)}`,
        `${name} ${date}, ${year}`,
        `Sat ${name} ${two} 07:35:00 UTC ${year}`.replace('Sat Mar', 'Sat  Mar'),
        `${date}.${month}.${year}`,
      ])
        expect([text, dayIn(text, TODAY, undefined)]).toEqual([text, day]);
      expect(dayIn(`${month}/${date}/${String(year).slice(2)}, 9:05 PM`, TODAY, 'monthFirst')).toBe(day);
      expect(dayIn(`${date}/${month}/${year}`, TODAY, 'dayFirst')).toBe(day);
    }),
    { numRuns: 300 },
  );
});

test('months are known in the languages exports are saved again in, and Tend speaks', () => {
  const spoken = ['en-GB', 'en-US', 'de', 'es', 'es-MX', 'fr', 'pt-BR', 'pl', 'ar', 'ar-EG', 'ja'];
  for (const language of [...spoken, 'pt', 'it', 'nl', 'sv', 'nb', 'ru', 'tr', 'ro']) {
    for (const style of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month++) {
        const day = new Date(Date.UTC(2021, month, 9));
        const text = format.format(day);
        expect([text, dayIn(text, TODAY, undefined)]).toEqual([text, day.toISOString().slice(0, 10)]);
      }
    }
  }
});

test('numbers alone are no day where their order is another language’s', () => {
  const day = Date.UTC(2021, 2, 9);
  for (const language of ['ar', 'ar-EG']) {
    const text = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).format(day);
    expect([text, dayIn(text, TODAY, 'monthFirst')]).toEqual([text, undefined]);
  }
});

test('no text is a day of no calendar, and none throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/., :a-z-]{0,20}$/)), (text) => {
      for (const found of [dayIn(text, TODAY, 'monthFirst'), partialDateIn(text, TODAY, undefined)])
        expect(found ?? '2000-01-01').toMatch(/^(?:\d{4}-\d\d-\d\d|--\d\d-\d\d|\d{4})$/);
    }),
    { numRuns: 1000 },
  );
});

test('two digits of a year are of no year to come', () => {
  expect(dayIn('1-Jan-26', TODAY, undefined)).toBe('2026-01-01');
  expect(dayIn('1-Jan-27', TODAY, undefined)).toBe('1927-01-01');
});

test('a day of every year has no year, and 1604 is none', () => {
  expect(partialDateIn('--03-14', TODAY, undefined)).toBe('--03-14');
  expect(partialDateIn('1604-02-29', TODAY, undefined)).toBe('--02-29');
  expect(partialDateIn('--0229', TODAY, undefined)).toBe('--02-29');
  expect(partialDateIn('1980', TODAY, undefined)).toBe('1980');
  expect(partialDateIn('--02-30', TODAY, undefined)).toBeUndefined();
});

test('the order of numbers is told only where all agree', () => {
  expect(orderOf(['1/2/20', '13/2/20'])).toBe('dayFirst');
  expect(orderOf(['1/2/20', '1/13/20'])).toBe('monthFirst');
  expect(orderOf(['13/2/20', '1/13/20'])).toBeUndefined();
  expect(orderOf(['1/2/20'])).toBeUndefined();
});
