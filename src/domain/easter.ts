import type { PlainDate } from './base.ts';
import { addDays } from './plain-date.ts';

/** Easter Sunday of a year, as the western or the orthodox churches keep it. */
export function easterOf(year: number, by: 'western' | 'orthodox'): PlainDate {
  return by === 'western' ? western(year) : orthodox(year);
}

/** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function western(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return written(year, h + l - 7 * m + 114);
}

/** The Julian one (the same chapter), and the days by which that calendar is behind by then. */
function orthodox(year: number): PlainDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays(written(year, d + e + 114), behind);
}

/** Both rules end in the month times 31, and the days in it before. */
function written(year: number, count: number): PlainDate {
  const month = Math.floor(count / 31);
  return `${year}-${String(month).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
}
