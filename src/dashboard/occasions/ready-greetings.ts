import { CALENDARS, type GreetingRule } from '../../domain/occasion.ts';
import type { PlainWord } from '../../words/index.ts';

/** Greetings that are offered by name. Diwali is none: no calendar of the browser tells its day. */
export const READY = {
  christmas: { word: 'greeting_christmas', rule: { calendar: 'gregory', month: 12, day: 25 } },
  newYear: { word: 'greeting_new_year', rule: { calendar: 'gregory', month: 1, day: 1 } },
  easter: { word: 'greeting_easter', rule: { easter: 'western', plus: 0 } },
  orthodoxEaster: { word: 'greeting_orthodox_easter', rule: { easter: 'orthodox', plus: 0 } },
  roshHashanah: { word: 'greeting_rosh_hashanah', rule: { calendar: 'hebrew', month: 1, day: 1 } },
  eid: { word: 'greeting_eid', rule: { calendar: 'islamic-umalqura', month: 10, day: 1 } },
  lunarNewYear: { word: 'greeting_lunar_new_year', rule: { calendar: 'chinese', month: 1, day: 1 } },
  nowruz: { word: 'greeting_nowruz', rule: { calendar: 'persian', month: 1, day: 1 } },
} as const satisfies Record<string, { word: PlainWord; rule: GreetingRule }>;

/** One of them, or a day of the user's own. */
export type ReadyName = keyof typeof READY | 'own';

/** Which of them has that rule. */
export function readyOf(rule: GreetingRule): ReadyName {
  const same = (one: GreetingRule) => JSON.stringify(entriesOf(one)) === JSON.stringify(entriesOf(rule));
  const found = Object.entries(READY).find(([, ready]) => same(ready.rule));
  return (found?.[0] as ReadyName | undefined) ?? 'own';
}

function entriesOf(rule: GreetingRule): [string, unknown][] {
  return Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1));
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
