import type { PlainDate } from '../domain/base.ts';
import type { NearDays } from '../domain/near-days.ts';
import { say } from '../words/index.ts';

/** How a day stands to today, as a tone: 'due' from the day before on. */
export function nearness(day: PlainDate, { today, tomorrow }: NearDays): 'overdue' | 'due' | '' {
  return day < today ? 'overdue' : day <= tomorrow ? 'due' : '';
}

/** 'today' and its neighbours in words; undefined where a day has no word of its own. Uses no Intl. */
export function nearWord(day: PlainDate, days: NearDays): string | undefined {
  const word = (['yesterday', 'today', 'tomorrow'] as const).find((name) => days[name] === day);
  return word && say(word);
}
