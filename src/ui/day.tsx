import type { PlainDate } from '../domain/base.ts';
import { say } from '../words/index.ts';
import { dayText, nearness, nearWord } from './days.ts';
import { isPainted } from './painted.ts';

/** A day in words that may need Intl. Until the first paint it keeps its room, unseen. */
export function Day(day: { at: string; class?: string; near?: string | undefined; text(): string }) {
  const ready = day.near !== undefined || isPainted();
  return (
    <time dateTime={day.at} class={`${day.class ?? ''} ${ready ? '' : 'unpainted'}`}>
      {ready ? day.text() : day.at.slice(0, 10)}
    </time>
  );
}

/** 'Due tomorrow', 'Overdue since 4 Nov', in the tone of its nearness. */
export function DueDay({ day, today }: { day: PlainDate; today: PlainDate }) {
  const text = () => say(day < today ? 'overdue_since' : 'due_on', { day: dayText(day, today) });
  return <Day at={day} class={`strong ${nearness(day, today)}`} near={nearWord(day, today)} text={text} />;
}
