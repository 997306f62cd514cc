import { expect, test } from 'vitest';
import { dayInWords } from '../../src/background/days-in-words.ts';

const dayNamed = (words: string, today: string) => dayInWords(words, 'en-US', today);

const WEDNESDAY = '2026-11-25';

/** What people type about days, by the day it means on Sunday, 22 November 2026; as chrono's whole reader has it, but weekdays and months. */
const READ: Record<string, string> = {
  '2026-11-15': 'last sunday, last week, sunday last week',
  '2026-11-20':
    '2 days ago, last 2 days, 2 days before, last friday, Last Fri., past friday, friday last week',
  '2026-11-21': 'yesterday, last day, last night, yesterday evening',
  '2026-11-22': 'today, tonight, this evening, this afternoon, in 0 days, 22 Nov, 11/22, 22/11, sun 22 nov',
  '2026-11-23':
    'tomorrow, tmr, tmrw, TOMORROW, monday, mon, this monday, in 1 day, in a day, a day later, next day',
  '2026-11-24': 'the day after tomorrow, day after tomorrow, overmorrow, tue, tues, Tuesday, next 2 days',
  '2026-11-25':
    'in 3 days, 3 days, 3 Days, 3d, +3 days, 3 days from now, 3 days later, within 3 days, few days',
  '2026-11-26': 'thu, thur, thurs, thursday, this thursday',
  '2026-11-27':
    'friday, fri, fri., on friday, by friday, this friday, coming friday, this coming friday, friday evening, friday in 5 days',
  '2026-11-28': 'sat, saturday, sat 28 nov',
  '2026-11-29': 'next week, in a week, a week, 1 week, one week, in several days',
  '2026-11-30':
    'end of month, end of the month, by end of month, last day of the month, end of this month, a week after tomorrow',
  '2026-12-01':
    '1 Dec, 1 December, 1st Dec, 1st of December, first of december, Dec 1, Dec 1st, December first, 1 Dec., 1Dec, ' +
    'Tue 1 Dec, Tue 1 Dec 2026, Tuesday 1 December, tue. 1 dec, on tuesday 1 dec, 12/1, 2026-12-01, 2026-12-1, 2026/12/01, 2026.12.01, 2026 Dec 1, ' +
    '1 Dec morning',
  '2026-12-03': 'in 1.5 weeks',
  '2026-12-06': '2w, two weeks from now, in a couple of weeks, 2 weeks later, two weeks out, next two weeks',
  '2026-12-09': 'in 2 weeks and 3 days',
  '2026-12-13':
    'in 3 weeks, IN 3 WEEKS, in  3   weeks, in 3weeks, in three weeks, 3 weeks, for 3 weeks, in about 3 weeks',
  '2026-12-15': '2 weeks after 1 Dec',
  '2026-12-21': 'twenty-first of december, twenty first december, december twenty-first',
  '2026-12-22': 'in a month, next month, in one month, in 1 month, a month from now, 1mo',
  '2026-12-25': '25/12, 25 dec, 12/25, 25.12.2026',
  '2026-12-31':
    'end of december, last day of december, end of next month, end of the next month, last day of next month, 31/12/26',
  '2027-01-01': 'jan 1, 1st january, Jan. 1',
  '2027-01-05': '1 month and 2 weeks',
  '2027-01-12': '1/12, 1/12/2027, 1.12.2027',
  '2027-02-22': 'next quarter, in a quarter, 3 mo',
  '2027-05-05': 'may 5, 5 may, 5 of may',
  '2027-05-22': 'in six months, 6 months, half a year, in half a year',
  '2027-11-01': '1 Nov, Nov 1',
  '2027-11-22': 'in a year, next year, 1y, 12 months from now',
  '2027-12-01': 'Dec 1 2027, 1 Dec 2027, 1 dec 27, 1-Dec-2027, on 1 December 2027',
  '2027-12-31': 'end of next year, end of Dec 2027',
  '2028-02-29': '29 Feb 2028',
};

const read = Object.entries(READ).flatMap(([day, words]) => words.split(', ').map((one) => [one, day]));

test.each([
  ...read,
  ['Dec 1, 2027', '2027-12-01'],
  ['Tuesday, December 1', '2026-12-01'],
  ['tue., 1 dec', '2026-12-01'],
])('on a Sunday in November “%s” is %s', (words, day) => expect(dayNamed(words, '2026-11-22')).toBe(day));

/** Parted by `|`. An hour, a zone or a second day has no place in a follow-up, and is not dropped in silence. */
const UNREAD = [
  'now|at 5pm|5pm|17:00|at 17:00|5 o’clock|noon|at noon|midnight|9.30|10:30|in the morning|this morning|morning',
  'tomorrow at noon|tomorrow 5pm|tomorrow at 17:00|5pm tomorrow|noon tomorrow|friday at 3|friday 3pm|next week 5pm',
  '1 Dec 5pm|1 Dec at 5pm|1 Dec 17:00|1 Dec 5|1 Dec 17h|1 Dec 10 pm|Dec 1 at 9:30|1/12 5pm|1/12 at noon|today at 5',
  '2026-12-01T10:00|2026-12-01 10:00|2026-12-01T10:00:00Z|in 3 weeks at 5|in a month at noon|1 Dec at night',
  'in 2 hours|in 30 minutes|in half an hour|in 48 hours|in 1 day 2 hours|in 2 days and 3 hours|3 hours from now|22h',
  '1 Dec UTC|tomorrow EST|tomorrow GMT+2|tomorrow +02:00',
  '1-3 Dec|Dec 1 to 3|1 Dec - 5 Dec|from 1 Dec to 5 Dec|monday to friday|today or tomorrow|2026-12-01 to 2026-12-05',
  '31 Nov|31 Feb|29 Feb 2027|32 Dec|2026-02-30|1/32|0/5|2/30|20261201|2027|5|the 15th|friday the 13th',
  'sunday|sun|this sunday|next sunday|next mon|next tue|Next Tuesday|next friday|tuesday next week|friday next week',
  'wed, 1 dec|mon 1 dec 2026|fri 22 nov|sunday tomorrow|this week|after this week|friday this week|end of this week',
  'end of next week|weekend|this weekend|next weekend|weekday|this month|this year|last quarter|previous friday',
  'December|december|Dec|by December|march|may|may 2027|Dec 2027|December of 2027|2027 Dec|12/2027|1/2027',
  '2 weeks after december|december evening|tue december',
  'tomorrowfriday|call friday|friday please|maybe may|soon|later|day|week|morning of 1 Dec|a week before christmas',
].join('|');

test.each(UNREAD.split('|'))('“%s” names no one day, so none is guessed', (words) => {
  expect(dayNamed(words, '2026-11-22')).toBeUndefined();
});

test.each([
  ['next tuesday', WEDNESDAY, '2026-12-01'],
  ['tuesday next week', WEDNESDAY, '2026-12-01'],
  ['next week tuesday', WEDNESDAY, '2026-12-01'],
  ['next tuesday', '2026-11-23', undefined],
  ['tuesday', '2026-11-24', undefined],
  ['tue 24 nov', '2026-11-24', '2026-11-24'],
  ['last wednesday', WEDNESDAY, '2026-11-18'],
  ['this week', '2026-11-23', undefined],
  ['november', WEDNESDAY, undefined],
  ['end of november', WEDNESDAY, '2026-11-30'],
])('English is as careful as the other languages: “%s” on %s is %s', (words, today, day) => {
  expect(dayNamed(words, today)).toBe(day);
});

test.each([
  ['en-US', 'December'],
  ['en-GB', 'December 2027'],
  ['de', 'Dezember'],
  ['es', 'diciembre de 2027'],
  ['fr', 'décembre'],
  ['pt-BR', 'dezembro de 2027'],
  ['pl', 'grudzień'],
  ['ar', 'ديسمبر'],
  ['ja', '12月'],
])('a month alone is no day in any language: in %s “%s” is asked for anew', (locale, words) => {
  for (const today of ['2026-11-22', '2026-12-01', '2026-12-02'])
    expect(dayInWords(words, locale, today)).toBeUndefined();
});

test.each([
  ['en-US', '2027-03-12', '2026-12-03', '2026-12-13'],
  ['en-GB', '2026-12-03', '2027-03-12', '2026-12-13'],
  ['en-AU', '2026-12-03', '2027-03-12', '2026-12-13'],
  ['en', undefined, undefined, '2026-12-13'], // of no country: set in a browser of another language
  ['en-CA', undefined, undefined, '2026-12-13'],
  ['en-ZA', undefined, undefined, '2026-12-13'],
])('in %s 3/12 is %s, 12/3 %s and 13/12 %s', (locale, ...days) => {
  expect(['3/12', '12/3', '13/12'].map((words) => dayInWords(words, locale, '2026-11-22'))).toEqual(days);
  expect(dayInWords('2026-12-03', locale, '2026-11-22')).toBe('2026-12-03');
  expect(dayInWords('3 Dec', locale, '2026-11-22')).toBe('2026-12-03');
});
