import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderIn } from '../../src/domain/numbered-day.ts';
import { addDays, addMonths } from '../../src/domain/plain-date.ts';
import { spokenDayReader } from '../../src/domain/spoken-day.ts';

/** With the countries that write otherwise. */
const LOCALES =
  'de de-AT es es-419 es-MX es-PR es-US fr fr-CA fr-CH pt-BR pl ar ar-EG ar-LB ar-MA ar-SA ja'.split(' ');

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

describe.each(LOCALES)('what %s writes', (locale) => {
  const shapes: Intl.DateTimeFormatOptions[] = [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    { weekday: 'short', day: 'numeric', month: 'short' },
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'numeric', year: 'numeric' },
    { day: '2-digit', month: '2-digit' },
  ];
  const calendar = 'gregory';
  const formats = shapes.map((one) => new Intl.DateTimeFormat(locale, { ...one, calendar, timeZone: 'UTC' }));
  const reader = spokenDayReader(locale);

  test('is never read as another day, and with the month’s name and the year as that one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 360 }), (today, ahead) => {
        const day = addDays(today, ahead);
        const readings = formats.map((format) => reader?.(format.format(new Date(day)), today));
        expect(readings.slice(0, 3)).toEqual([day, day, day]);
        for (const reading of readings) expect([day, undefined]).toContain(reading);
        const seenLater = addDays(today, 360);
        for (const format of formats)
          expect([day, undefined]).toContain(reader?.(format.format(new Date(day)), seenLater, 'last'));
      }),
      { numRuns: 200 },
    );
  });

  test('of two numbers is read in the order in which it writes them, or not at all', () => {
    const numeric = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      calendar,
    });
    const order = numeric.formatToParts(0).map(({ type }) => type);
    const monthFirst = order.indexOf('month') < order.indexOf('day');
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(someDay, number, number, fc.constantFrom('/', '.'), (today, first, second, between) => {
        const reading = reader?.(first + between + second, today);
        const [month, date] = monthFirst ? [first, second] : [second, first];
        const isEither =
          orderIn(locale).monthFirst === undefined && first !== second && first <= 12 && second <= 12;
        if (reading === undefined) {
          expect(isEither || month > 12 || date > 29).toBe(true);
          return;
        }
        if (orderIn(locale).monthFirst !== undefined) {
          expect([Number(reading.slice(5, 7)), Number(reading.slice(8))]).toEqual([month, date]);
        } else expect(isEither).toBe(false);
        expect(reading >= today).toBe(true);
      }),
    );
  });
});

test('so many days, weeks, months ahead and ago are counted on the calendar', () => {
  /** Days, weeks, months of each: forms for many, as that language has them, and what is said ahead and behind. */
  const MANY: Record<string, [ahead: string, ago: string, days: string, weeks: string, months: string]> = {
    de: ['in #', 'vor #', ' Tagen', ' Wochen', ' Monaten'],
    es: ['en #', 'hace #', ' días', ' semanas', ' meses'],
    fr: ['dans #', 'il y a #', ' jours', ' semaines', ' mois'],
    'pt-BR': ['em #', 'há #', ' dias', ' semanas', ' meses'],
    pl: ['za #', '# temu', ' dni', ' tygodni', ' miesięcy'],
    ar: ['بعد #', 'قبل #', ' يوما', ' أسبوعا', ' شهرا'],
    ja: ['#後', '#前', '日', '週間', 'か月'],
  };
  for (const [locale, [ahead, ago, days, weeks, months]] of Object.entries(MANY)) {
    const reader = spokenDayReader(locale);
    const read = (said: string, many: string, today: string) => reader?.(said.replace('#', many), today);
    fc.assert(
      fc.property(someDay, fc.integer({ min: 16, max: 400 }), (today, count) => {
        expect(read(ahead, count + days, today)).toBe(addDays(today, count));
        expect(read(ahead, count + weeks, today)).toBe(addDays(today, 7 * count));
        expect(read(ahead, count + months, today)).toBe(addMonths(today, count));
        expect(read(ago, count + days, today)).toBe(addDays(today, -count));
        expect(read(ago, count + weeks, today)).toBe(addDays(today, -7 * count));
        expect(read(ago, count + months, today)).toBe(addMonths(today, -count));
      }),
    );
  }
});
