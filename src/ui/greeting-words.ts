import type { ReadyGreeting } from '../domain/ready-greetings.ts';
import { type PlainWord, say } from '../words/index.ts';

/** What each day is called. */
export const GREETING_DAYS: Record<ReadyGreeting, PlainWord> = {
  christmas: 'greeting_christmas',
  newYear: 'greeting_new_year',
  easter: 'greeting_easter',
  orthodoxEaster: 'greeting_orthodox_easter',
  roshHashanah: 'greeting_rosh_hashanah',
  eid: 'greeting_eid',
  lunarNewYear: 'greeting_lunar_new_year',
  nowruz: 'greeting_nowruz',
};

/** What people wish each other on it. */
const WISHES: Record<ReadyGreeting, PlainWord> = {
  christmas: 'wish_christmas',
  newYear: 'wish_new_year',
  easter: 'wish_easter',
  orthodoxEaster: 'wish_orthodox_easter',
  roshHashanah: 'wish_rosh_hashanah',
  eid: 'wish_eid',
  lunarNewYear: 'wish_lunar_new_year',
  nowruz: 'wish_nowruz',
};

/** What is wished on a day, as people say it; where the user calls it otherwise, what reads right of any day. */
export function wishText(day: string, ready: ReadyGreeting | undefined): string {
  return ready && day === say(GREETING_DAYS[ready]) ? say(WISHES[ready]) : say('wish_own', day);
}
