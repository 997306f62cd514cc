// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFrom } from '../../../src/domain/plain-date.ts';
import { writtenDay } from '../../../src/sites/linkedin/written-day.ts';

/** Those in which LinkedIn shows itself. */
const LANGUAGES =
  'ar,bn,cs,da,de,el,en,en-GB,es,fa,fi,fr,he,hi,hu,id,it,ja,ko,mr,ms,nl,nb,pa,pl,pt-BR,ro,ru,sv,te,th,tl,tr,uk,vi,zh-CN,zh-TW'.split(
    ',',
  );

/** Those that write a month beside a day in digits alone; up to the twelfth either may be the month. */
const IN_DIGITS = /^vi/;

const day = fc
  .date({ min: new Date(2003, 4, 5), max: new Date(2099, 11, 31), noInvalidDate: true })
  .map((date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()));

const written = (date: Date, language: string, options: Intl.DateTimeFormatOptions) =>
  date.toLocaleDateString(language, { calendar: 'gregory', ...options });

test.each(LANGUAGES)('a day written out in %s is read back', (language) => {
  fc.assert(
    fc.property(day, fc.constantFrom(undefined, 'latn', 'arab', 'deva'), (date, numberingSystem) => {
      const text = written(date, language, {
        dateStyle: 'long',
        ...(numberingSystem && { numberingSystem }),
      });
      const read = writtenDay(text, language);
      if (IN_DIGITS.test(language) && date.getDate() <= 12 && read === undefined) return;
      expect(read, text).toBe(dayFrom(date));
    }),
  );
});

test('a day written in any way and language is read as that day or not at all', () => {
  const styles = fc.constantFrom<Intl.DateTimeFormatOptions>(
    { dateStyle: 'full' },
    { dateStyle: 'medium' },
    { dateStyle: 'short' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { day: '2-digit', month: '2-digit', year: 'numeric' },
    { month: 'long', year: 'numeric' },
  );
  fc.assert(
    fc.property(day, fc.constantFrom(...LANGUAGES), styles, (date, language, style) => {
      const text = written(date, language, style);
      expect([undefined, dayFrom(date)], text).toContain(writtenDay(text, language));
    }),
    { numRuns: 1_000 },
  );
});

test('words beside it do not matter, nor capitals', () => {
  expect(writtenDay('NAWIĄZANO KONTAKT 16 MAJA 2026', 'pl')).toBe('2026-05-16');
  expect(writtenDay('since May 16, 2026', 'en')).toBe('2026-05-16');
});

test('any text in any language is read or left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, language) => {
      expect(writtenDay(`${text} 16 2026`, language) ?? '2026-01-16').toMatch(/^20\d\d-\d\d-\d\d$/);
    }),
  );
});
