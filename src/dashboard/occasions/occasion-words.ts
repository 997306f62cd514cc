import type { PlainDate } from '../../domain/base.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { lastDay, nextDay, type Occasion } from '../../domain/occasion.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { shortDay } from '../../ui/days.ts';
import { locale, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';

/** What an occasion is called: a trip without words of its own by its place. */
export function titleOf({ summary, place = '' }: Pick<Occasion, 'summary' | 'place'>): string {
  return summary || place;
}

/** '3 – 7 Dec', with the year where it is not this one; one day as it is. */
export function spanText(days: PlainDate[], near: Pick<NearDays, 'today'>): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (first === last) return shortDay(first, near);
  const isThisYear = [first, last].every((day) => day.slice(0, 4) === near.today.slice(0, 4));
  const shape = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(locale(), isThisYear ? shape : { ...shape, year: 'numeric' });
  return format.formatRange(new Date(first), new Date(last));
}

/** The day of a greeting that comes next, or the days of a trip or event. */
export function whenText(occasion: Occasion, days: NearDays): string {
  if (occasion.kind !== 'greeting') return spanText(occasion.days, days);
  return shortDay(nextDay(occasion, days.today) ?? lastDay(occasion), days);
}

/** 'now', 'in 12 days'; nothing of what is over. */
export function nearText(occasion: Occasion, { today }: NearDays): string {
  const next = nextDay(occasion, today);
  if (next === undefined) return '';
  return next <= today ? say('occasion_now') : sayCount('in_days', daysBetween(today, next));
}

/** In which words an offer to meet on a trip is proposed. */
export function offerText(
  { place = '', days, contactUid }: Pick<Occasion, 'place' | 'days' | 'contactUid'>,
  near: Pick<NearDays, 'today'>,
): string {
  return say(contactUid ? 'trip_offer_theirs' : 'trip_offer', commas([place, spanText(days, near)]));
}
