import type { PlainDate } from '../domain/base.ts';
import { initials } from '../domain/name.ts';
import { daysBetween } from '../domain/plain-date.ts';
import { nearness } from './days.ts';
import { Icon } from './icons.tsx';

/** The least part of a turn shown, so that the tone can be seen from the first day. */
const LEAST = 0.04;

/**
 * A person's initials in a ring that fills while the wait for the next day runs out.
 * Without a name it shows a leaf. Says nothing that the words beside it do not say.
 */
export function Ring(person: {
  name: string;
  today: PlainDate;
  /** The day the wait began. */
  since?: PlainDate | undefined;
  next?: PlainDate | undefined;
  small?: boolean;
}) {
  const { name, today, since = today, next, small } = person;
  const whole = next ? daysBetween(since, next) : 0;
  const turn = !next ? 0 : whole > 0 ? Math.min(1, daysBetween(since, today) / whole) : 1;
  const classes = ['ring', small && 'small', next && nearness(next, today)].filter(Boolean).join(' ');
  return (
    <span
      class={classes}
      style={{ '--deg': `${Math.round(Math.max(turn, next ? LEAST : 0) * 360)}deg` }}
      aria-hidden="true"
    >
      <span>{name ? initials(name) : <Icon name="leaf" />}</span>
    </span>
  );
}
