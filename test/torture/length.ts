/** `npm run torture` takes its time; `npm test` runs the same, shortly. */
export const isLong = process.env.TEND_TORTURE === 'long';

/** How often, in the run this is. */
export function times({ long, short }: { long: number; short: number }): number {
  return isLong ? long : short;
}

/** How long one row of the torture may take, in milliseconds. */
export const TIME_LIMIT = isLong ? 3_600_000 : 240_000;
