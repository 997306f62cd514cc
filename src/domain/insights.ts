import type { PlainDate } from './base.ts';
import type { PersonRow } from './person-row.ts';
import { fadingSince, overdueRatio, TOUCH_STATES, type TouchState, touchState } from './touch-state.ts';

/** How many of some people are in touch. */
export interface Covered {
  uid: string;
  name: string;
  people: number;
  inTouch: number;
}

/** Somebody who fades, how many times their interval has passed, and since which day that is more than twice. */
export interface Fading {
  row: PersonRow;
  ratio: number;
  since: PlainDate;
}

/** How many fade that are named. */
export const MOST_FADING = 10;

/** How many stand in each way. */
export function countStates(people: Iterable<PersonRow>, today: PlainDate): Record<TouchState, number> {
  const counts = Object.fromEntries(TOUCH_STATES.map((state) => [state, 0])) as Record<TouchState, number>;
  for (const row of people) counts[touchState(row, today)]++;
  return counts;
}

/**
 * Of each group or goal, how many of its people are in touch; those with most people first, and none without any.
 * @param named each by uid and name
 */
export function covered(
  people: Iterable<PersonRow>,
  list: 'groups' | 'goals',
  named: { uid: string; name: string }[],
  today: PlainDate,
): Covered[] {
  const counts = new Map(named.map(({ uid, name }) => [uid, { uid, name, people: 0, inTouch: 0 }]));
  for (const row of people) {
    if (!row[list]) continue;
    const isInTouch = touchState(row, today) === 'inTouch';
    for (const uid of row[list]) {
      const one = counts.get(uid);
      if (!one) continue;
      one.people++;
      if (isInTouch) one.inTouch++;
    }
  }
  return [...counts.values()].filter((one) => one.people > 0).sort((a, b) => b.people - a.people);
}

/**
 * Those who fade, the one for whom it has been longest by their own interval first, then the more important one. Not
 * whoever has no importance, nor whose day was put off: that has been thought of.
 */
export function fadingNow(people: Iterable<PersonRow>, today: PlainDate): Fading[] {
  const found: Fading[] = [];
  for (const row of people) {
    if (touchState(row, today) !== 'fading' || row.importance === 0 || (row.next ?? '') > today) continue;
    found.push({ row, ratio: overdueRatio(row, today) ?? 0, since: fadingSince(row) });
  }
  return found
    .sort(
      (a, b) => b.ratio - a.ratio || b.row.importance - a.row.importance || (a.row.uid < b.row.uid ? -1 : 1),
    )
    .slice(0, MOST_FADING);
}
