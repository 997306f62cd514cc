/** The first rounds read from the disk and compile; they do not count. */
const WARMING = 2;

/** What was measured of one thing, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
  all: number[];
}

/**
 * Measures several things in turn, round by round, so that whatever else the machine does meets all of them; every
 * other round in the opposite order.
 * @param warming rounds before those that count
 */
export async function alternately<Name extends string>(
  rounds: number,
  ways: Record<Name, (round: number) => Promise<number>>,
  warming = WARMING,
): Promise<Record<Name, Times>> {
  const names = Object.keys(ways) as Name[];
  const all = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warming; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await ways[name](round);
      if (round >= 0) all[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(all[name])])) as Record<Name, Times>;
}

/** The middle one, and the one that 95 of 100 do not exceed. */
export function timesOf(all: number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median =
    ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
  return { median, p95: at(0.95), all };
}
