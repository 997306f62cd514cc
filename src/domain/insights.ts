import type { PlainDate } from './base.ts';
import type { PersonRow } from './person-row.ts';
import { overdueRatio, TOUCH_STATES, type TouchState, touchState } from './touch-state.ts';

/** How many of some people are in touch. */
export interface Covered {
  uid: string;
  name: string;
  /** Those of them who are not left in peace. */
  people: number;
  inTouch: number;
}

/** Somebody who fades, and how many times their interval has passed. */
export interface Fading {
  row: PersonRow;
  ratio: number;
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
    const state = touchState(row, today);
    if (state === 'resting') continue;
    for (const uid of row[list]) {
      const one = counts.get(uid);
      if (!one) continue;
      one.people++;
      if (state === 'inTouch') one.inTouch++;
    }
  }
  return [...counts.values()].filter((one) => one.people > 0).sort((a, b) => b.people - a.people);
}

/** The important people for whom it has been longest by their own cadence: the ratio times how important they are. */
export function fadingNow(people: Iterable<PersonRow>, today: PlainDate): Fading[] {
  const found: Fading[] = [];
  for (const row of people) {
    const state = touchState(row, today);
    if (state !== 'slipping' && state !== 'fading') continue;
    // Whose day was put off has been thought of.
    if (row.importance === 0 || (row.next ?? '') > today) continue;
    found.push({ row, ratio: overdueRatio(row, today) ?? 0 });
  }
  const weight = ({ row, ratio }: Fading) => ratio * row.importance;
  return found
    .sort((a, b) => weight(b) - weight(a) || (a.row.uid < b.row.uid ? -1 : 1))
    .slice(0, MOST_FADING);
}
