import type { Instant } from '../../domain/base.ts';
import { dayAt, daysBetween } from '../../domain/plain-date.ts';
import { momentText } from '../../ui/days.ts';
import { locale } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';

/** How long ago it was, and when: 'yesterday, 10:30', '11 days ago (22 Nov, 10:30)'. */
export function ageText(at: Instant, now: Instant): string {
  const days = daysBetween(dayAt(at), dayAt(now));
  return days > 1 ? `${sayCount('days_ago', days)} (${momentText(at, now)})` : momentText(at, now);
}

/** Whole days from one moment to another. */
export function daysFrom(at: Instant, now: Instant): number {
  return Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000);
}

/** A size as people say it: '12 kB', '3.4 MB'. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  const style = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale(), style).format(value);
}
