import { isLive, type PlainDate } from './base.ts';
import { type Interaction, newestFirst } from './interaction.ts';
import { addDays } from './plain-date.ts';

/** Days around last year's days of a greeting in which what was written counts as it. */
const AROUND = 7;

/**
 * What somebody was sent for a greeting last year: the last thing with words that went out, or was said by both, within a
 * week of the days over which it is spread.
 * @param day of last year, see `dayBefore`
 */
export function lastGreeting(
  interactions: Interaction[],
  { day, spread = 0 }: { day: PlainDate; spread?: number | undefined },
): Interaction | undefined {
  const [from, to] = [addDays(day, -spread - AROUND), addDays(day, spread + AROUND)];
  return interactions
    .filter((one) => isLive(one) && one.direction !== 'in' && one.text && from <= one.on && one.on <= to)
    .sort(newestFirst)[0];
}
