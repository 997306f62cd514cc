import type { PlainDate } from '../domain/base.ts';
import { initials } from '../domain/name.ts';
import type { NearDays } from '../domain/near-days.ts';
import { Icon } from './icons.tsx';
import { nearness } from './near-day.ts';

/** The least part of the ring shown, in percent, so that the tone can be seen from the first day. */
const LEAST = 4;

/**
 * A person's initials in a ring that fills while the wait for the next day runs out.
 * Without a name it shows a leaf. Says nothing that the words beside it do not say.
 */
export function Ring(person: {
  name: string;
  days?: NearDays | undefined;
  /** When the wait began. */
  since?: string | undefined;
  next?: PlainDate | undefined;
  small?: boolean;
}) {
  const { name, days, since = '', next, small } = person;
  const waits = days && next;
  const turn = waits && (next <= days.today ? 100 : Math.max(LEAST, 100 * passed(since, days.today, next)));
  return (
    <span
      class={`ring ${small ? 'small' : ''} ${waits ? nearness(next, days) : ''}`}
      style={`--turn:${turn || 0}%`}
      aria-hidden="true"
    >
      <span>{name ? initials(name) : <Icon name="leaf" />}</span>
    </span>
  );
}

/** The part of the way from `since` to `next` that is behind us. */
function passed(since: string, today: PlainDate, next: PlainDate): number {
  const start = Date.parse(since);
  return (Date.parse(today) - start) / (Date.parse(next) - start);
}
