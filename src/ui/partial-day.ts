import type { PartialDate } from '../domain/base.ts';
import { isPartialDate } from '../domain/key-date.ts';
import { locale } from '../words/index.ts';

/** '14 March', '14 March 1990', or a year alone; what is no such date stays as it is. Uses Intl. */
export function partialDay(date: PartialDate): string {
  if (date.length <= 4 || !isPartialDate(date)) return date;
  const yearless = date.startsWith('--');
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const at = new Date(yearless ? `2024-${date.slice(2)}` : date);
  return new Intl.DateTimeFormat(locale(), yearless ? options : { ...options, year: 'numeric' }).format(at);
}

/** The months of the year, from 1. */
export function monthNames(): string[] {
  const written = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => written.format(new Date(Date.UTC(2024, month, 1))));
}
