import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';
import { dayText, nearness, nearWord } from './days.ts';
import { isPainted } from './painted.ts';

/** A day in words that may need Intl: unless it is `near`, its room stays empty until the first paint. */
export function Day(day: { at: string; class?: string; near?: string | undefined; text(): string }) {
  return (
    <time dateTime={day.at} class={day.class}>
      {day.near || isPainted() ? day.text() : '\u00a0'}
    </time>
  );
}

/** 'Due tomorrow', 'Overdue since 4 Nov', in the tone of its nearness. */
export function DueDay({ day, days }: { day: PlainDate; days: NearDays }) {
  const text = () => say(day < days.today ? 'overdue_since' : 'due_on', dayText(day, days));
  return <Day at={day} class={`strong ${nearness(day, days)}`} near={nearWord(day, days)} text={text} />;
}
