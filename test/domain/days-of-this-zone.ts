import { addDays as daysAfter } from 'date-fns/addDays';
import { addMonths as monthsAfter } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lightFormat } from 'date-fns/lightFormat';
import { startOfDay } from 'date-fns/startOfDay';
import fc from 'fast-check';
import { addDays, addMonths, dayFrom, daysBetween } from '../../src/domain/plain-date.ts';

/**
 * Run by `plain-date-zones.test.ts` in a process of its own for each zone (TZ is fixed per process): what Tend says
 * about days against what `Intl` and date-fns say in that zone. Throws with the counterexample.
 */

const wall = new Intl.DateTimeFormat('en-CA', { timeZone: process.env.TZ, dateStyle: 'short' });

// From 2012: until 2011 zones left whole days out, which local arithmetic cannot name.
const named = (date: Date) => {
  fc.pre(date.getFullYear() >= 2012);
  return lightFormat(date, 'yyyy-MM-dd');
};
const noon = fc
  .date({ min: new Date(2012, 0, 1, 12), max: new Date(2200, 0, 1, 12), noInvalidDate: true })
  .map((date) => new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12));
const moment = fc.date({ min: new Date(2012, 0, 1), max: new Date(2200, 0, 1), noInvalidDate: true });
const months = fc.integer({ min: -600, max: 600 });
const days = fc.integer({ min: -4000, max: 4000 });
const written = (date: Date) => lightFormat(date, 'yyyy-MM-dd');

function holds<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  rule: (...values: Values) => boolean,
): void {
  fc.assert(fc.property(...arbitraries, rule as (...values: unknown[]) => boolean), { numRuns: 2000 });
}

holds([moment], (date) => dayFrom(date) === wall.format(date));
holds([noon, days], (date, count) => addDays(written(date), count) === named(daysAfter(date, count)));
holds([noon, months], (date, count) => addMonths(written(date), count) === named(monthsAfter(date, count)));
holds([noon, noon], (a, b) => daysBetween(written(a), written(b)) === differenceInCalendarDays(b, a));

// What is set for tomorrow comes up in the first millisecond of tomorrow and in none before, clock change or not.
const isDue = (due: string, at: Date) => due <= dayFrom(at);
for (let date = new Date(2026, 0, 1, 12); date.getFullYear() < 2031; date = daysAfter(date, 1)) {
  const tomorrow = addDays(dayFrom(date), 1);
  const midnight = startOfDay(daysAfter(date, 1));
  if (isDue(tomorrow, new Date(midnight.getTime() - 1)))
    throw new Error(`${tomorrow} is due the evening before`);
  if (!isDue(tomorrow, midnight)) throw new Error(`${tomorrow} is not due as it begins`);
}
