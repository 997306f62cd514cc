import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { nearness, nearWord } from './near-day.ts';

/** A day in words; while it has none, for they may need Intl, its room is kept (painted.ts). */
export function Day(day: { at: string; class?: string; text: string | undefined }) {
  return (
    <time dateTime={day.at} class={day.class}>
      {day.text ?? '\u00a0'}
    </time>
  );
}

/** 'Due tomorrow', 'Overdue since 4 Nov', in the tone of its nearness. @param text the day's words, once there are some */
export function DueDay({
  day,
  days,
  text,
}: {
  day: PlainDate;
  days: NearDays;
  text: ((day: PlainDate, days: NearDays) => string) | undefined;
}) {
  const said = nearWord(day, days) ?? text?.(day, days);
  return (
    <Day
      at={day}
      class={`strong ${nearness(day, days)}`}
      text={said && say(day < days.today ? 'overdue_since' : 'due_on', said)}
    />
  );
}
