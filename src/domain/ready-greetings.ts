import type { GreetingRule } from './occasion.ts';

/** Days that are offered by name for a greeting. Diwali is none: no calendar of the browser tells its day. */
export const READY_GREETINGS = {
  christmas: { calendar: 'gregory', month: 12, day: 25 },
  newYear: { calendar: 'gregory', month: 1, day: 1 },
  easter: { easter: 'western', plus: 0 },
  orthodoxEaster: { easter: 'orthodox', plus: 0 },
  roshHashanah: { calendar: 'hebrew', month: 1, day: 1 },
  eid: { calendar: 'islamic-umalqura', month: 10, day: 1 },
  lunarNewYear: { calendar: 'chinese', month: 1, day: 1 },
  nowruz: { calendar: 'persian', month: 1, day: 1 },
} as const satisfies Record<string, GreetingRule>;
export type ReadyGreeting = keyof typeof READY_GREETINGS;

/** Which of them has that rule. */
export function readyGreeting(rule: GreetingRule): ReadyGreeting | undefined {
  const same = (one: GreetingRule) => JSON.stringify(entriesOf(one)) === JSON.stringify(entriesOf(rule));
  const found = Object.entries(READY_GREETINGS).find(([, ready]) => same(ready));
  return found?.[0] as ReadyGreeting | undefined;
}

function entriesOf(rule: GreetingRule): [string, unknown][] {
  return Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1));
}
