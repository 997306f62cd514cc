import type { Participant, Thread } from './message-threads.ts';

/** Somebody who may be the user, and in how many conversations they are. */
export interface Candidate {
  id: string;
  name: string;
  threads: number;
}

/** Of how many conversations somebody must be a part to be the user, and of how many nobody else may be. */
const NEARLY_ALL = 0.9;
const MANY = 0.5;

/** Candidates shown. */
const MOST_SHOWN = 6;

/**
 * The user is whoever is in every conversation, or in nearly all where nobody else is in half of them (some are
 * advertisements, or of members who left). With one conversation alone that may be either.
 * @returns the user's id, or who it may be, the likeliest first
 */
export function whoIsMe(threads: Iterable<Thread>, known: Map<string, Participant>): string | Candidate[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { people } of threads) {
    if (people.size < 2) continue;
    all++;
    for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const [[first, most] = ['', 0], [, second] = ['', 0]] = ranked;
  if (all > 0 && most === all && second < all) return first;
  if (most >= all * NEARLY_ALL && second <= all * MANY && all > 2) return first;
  return ranked
    .slice(0, MOST_SHOWN)
    .map(([id, count]) => ({ id, name: known.get(id)?.name || id, threads: count }));
}
