import type { PlainDate } from './base.ts';
import { DAY_WORDS, type DayWords, ENGLISH_WEEKDAYS, type WeekdayWords } from './day-words.ts';
import { monthReader, shortWeekdays } from './month-names.ts';
import { fold } from './name.ts';
import { dateIn, dayInNumbers, type OpenYear } from './numbered-day.ts';
import { addDays, addMonths, weekdayOf } from './plain-date.ts';

/**
 * Reads days in another language than English: all the words must be understood, and where they can be understood in
 * several ways, these must be one day. Undefined for a language whose words for days are not known.
 */
export function spokenDayReader(
  locale: string,
): ((text: string, today: PlainDate, openYear?: OpenYear) => PlainDate | undefined) | undefined {
  const language = locale.split('-')[0] ?? '';
  const words = Object.hasOwn(DAY_WORDS, language) ? DAY_WORDS[language] : undefined;
  if (!words) return undefined;
  const rules = rulesOf(words, locale);
  return (text, today, openYear) => {
    const [day, ...others] = readingsOf(plain(text), rules, today, openYear);
    return others.length > 0 ? undefined : day;
  };
}

/** The days that an English weekday may mean, as the other languages read theirs; none where it is no weekday alone. */
export function englishWeekday(text: string, today: PlainDate): Set<PlainDate | undefined> {
  return readingsOf(plain(text), weekdayRules(ENGLISH_WEEKDAYS), today);
}

type Groups = Record<string, string | undefined>;

/** All that words may mean; undefined among them: no day. */
type Readings = (PlainDate | undefined)[];

interface Rule {
  pattern: RegExp;
  read(groups: Groups, today: PlainDate, openYear: OpenYear): Readings;
}

function readingsOf(
  said: string,
  rules: Rule[],
  today: PlainDate,
  openYear: OpenYear = 'next',
): Set<PlainDate | undefined> {
  return new Set(
    rules.flatMap(({ pattern, read }) => {
      const groups = pattern.exec(said)?.groups;
      return groups ? read(groups, today, openYear) : [];
    }),
  );
}

/** Makes rules of templates in which these stand for their `<parts>`. */
const rulesWith =
  (parts: Record<string, string>) =>
  (templates: string | string[], read: Rule['read']): Rule[] =>
    [templates].flat().map((template) => {
      const filled = plainPattern(template).replace(/<(\w)>/g, (_, part) => `(?<_${part}>${parts[part]})`);
      return { pattern: new RegExp(`^(?<all>${filled})$`, 'u'), read };
    });

function weekdayRules(words: WeekdayWords): Rule[] {
  const weekdays = words.weekdays.split(' ');
  const rule = rulesWith({ w: plainPattern(weekdays.join('|')) });
  const weekday = (said = '') => indexOf(weekdays, said);
  return [
    ...rule(words.coming, ({ _w }, today) => coming(today, weekday(_w))),
    ...rule(words.next, ({ _w }, today) => [
      ...coming(today, weekday(_w)),
      ...ofNextWeek(today, weekday(_w)),
    ]),
    ...rule(words.ofNextWeek, ({ _w }, today) => ofNextWeek(today, weekday(_w))),
    ...rule(words.past ?? [], ({ _w }, today) => [lastPast(today, weekday(_w))]),
  ];
}

function rulesOf(words: DayWords, locale: string): Rule[] {
  const numbers = words.numbers.split(' ');
  const weekdays = words.weekdays.split(' ');
  const singulars = words.units.map((unit) => unit.split('|')[0] ?? '');
  const short = shortWeekdays(locale);
  const months = monthReader(locale, plainPattern);
  const rule = rulesWith({
    n: ['\\d{1,3}', ...numbers].map(plainPattern).join('|'),
    u: plainPattern(words.units.join('|')),
    1: plainPattern(singulars.join('|')),
    2: plainPattern((words.pairs ?? ['(?!)']).join('|')),
    v: plainPattern([...weekdays, ...short].join('|')),
    d: '\\d{1,2}',
    m: '\\p{L}+|\\p{scx=Arab}+ \\p{scx=Arab}+|\\d{1,2}',
    y: '\\d{4}',
    f: '\\d[\\d ./-]*',
  });

  const number = (said = '') => (/^\d/.test(said) ? Number(said) : indexOf(numbers, said) + 1);
  const weekday = (said = '') => {
    const at = indexOf(weekdays, said);
    return at < 0 ? indexOf(short, said) : at;
  };
  const fitting = (day: PlainDate | undefined, named: string | undefined) =>
    day && (named === undefined || weekdayOf(day) === weekday(named)) ? day : undefined;
  const article = words.article ? `(?:${words.article}) ` : '';

  /** So many units from today; behind it where `way` is -1. */
  const counted =
    (way: 1 | -1): Rule['read'] =>
    ({ _n, _u, _1, _2 }, today) => {
      if (_2) return [later(today, 2 * way, indexOf(words.pairs ?? [], _2))];
      const [count, unit] = [_n ? number(_n) : 1, indexOf(words.units, _u ?? _1 ?? '')];
      const isLoose = unit === 0 && words.loose?.includes(count);
      return (isLoose ? [count, count - 1] : [count]).map((one) => later(today, one * way, unit));
    };

  return [
    ...words.soon.flatMap((one, days) => rule(one, (_, today) => [addDays(today, days)])),
    ...words.gone.flatMap((one, days) => rule(one, (_, today) => [addDays(today, -1 - days)])),
    ...rule(words.ahead, counted(1)),
    ...rule(words.ago, counted(-1)),
    ...rule(words.nextWeek, (_, today) => [addDays(today, 7)]),
    ...rule(words.nextMonth, (_, today) => [addMonths(today, 1)]),
    ...weekdayRules(words),
    ...rule(words.date, ({ _d, _m = '', _y, _v }, today, openYear) => {
      const month = months(_m);
      if (!month) return [];
      return [fitting(dateIn({ year: _y, month, date: _d }, today, openYear), _v)];
    }),
    ...rule(`(?:${article})?(?:<v>,? (?:${article})?)?<f>`, ({ _f = '', _v }, today, openYear) =>
      [...dayInNumbers(_f.replace(/\. /g, '.'), locale, today, openYear)].map((day) => fitting(day, _v)),
    ),
  ];
}

/** A text as the words for days are compared: folded, in our digits, and without a full stop. */
function plain(text: string): string {
  return plainPattern(text)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/’/g, "'")
    .replace(/،/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/ ?[.。]?\s*$/, '')
    .trim();
}

/** What of it patterns share: the spellings of one Arabic letter are one. */
function plainPattern(text: string): string {
  return fold(text).replace(/ى/g, 'ي').replace(/ة/g, 'ه');
}

/** The place of the pattern that is all of what was said; -1 for none. */
function indexOf(patterns: string[], said: string): number {
  return patterns.findIndex((one) => new RegExp(`^(?:${plainPattern(one)})$`, 'u').test(said));
}

function later(today: PlainDate, count: number, unit: number): PlainDate | undefined {
  if (unit < 2) return unit < 0 ? undefined : addDays(today, count * (unit === 0 ? 1 : 7));
  return addMonths(today, count * (unit === 2 ? 1 : 12));
}

/** On that weekday itself it may be today or in a week. */
function coming(today: PlainDate, weekday: number): PlainDate[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return ahead > 0 ? [addDays(today, ahead)] : [today, addDays(today, 7)];
}

function lastPast(today: PlainDate, weekday: number): PlainDate {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
}

/** Weeks begin on Saturday, Sunday or Monday. */
function ofNextWeek(today: PlainDate, weekday: number): PlainDate[] {
  return [6, 0, 1].map((start) => {
    const since = (day: number) => (day - start + 7) % 7;
    return addDays(today, 7 - since(weekdayOf(today)) + since(weekday));
  });
}
