import { CALENDARS, type GreetingRule } from '../../domain/occasion.ts';
import { READY_GREETINGS, type ReadyGreeting, readyGreeting } from '../../domain/ready-greetings.ts';
import { GREETING_DAYS } from '../../ui/greeting-words.ts';
import type { PlainWord } from '../../words/index.ts';

/** Greetings that are offered by name, each with what it is called and its rule. */
export const READY = Object.fromEntries(
  Object.entries(READY_GREETINGS).map(([name, rule]) => [
    name,
    { word: GREETING_DAYS[name as ReadyGreeting], rule },
  ]),
) as Record<ReadyGreeting, { word: PlainWord; rule: GreetingRule }>;

/** One of them, or a day of the user's own. */
export type ReadyName = ReadyGreeting | 'own';

/** Which of them has that rule. */
export function readyOf(rule: GreetingRule): ReadyName {
  return readyGreeting(rule) ?? 'own';
}

/** By what a day of one's own may be reckoned. */
export const RECKONINGS = [...CALENDARS, 'western', 'orthodox'] as const;
export type Reckoning = (typeof RECKONINGS)[number];

/** What each is called. */
export const RECKONING_WORDS: Record<Reckoning, PlainWord> = {
  gregory: 'calendar_gregory',
  hebrew: 'calendar_hebrew',
  'islamic-umalqura': 'calendar_islamic',
  chinese: 'calendar_chinese',
  persian: 'calendar_persian',
  indian: 'calendar_indian',
  western: 'calendar_easter',
  orthodox: 'calendar_orthodox_easter',
};
