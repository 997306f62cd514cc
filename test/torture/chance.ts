/** Random numbers that a seed says again: name the printed one in TEND_SEED to see the same run. */
export interface Chance {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<One>(all: readonly One[]): One;
  shuffled<One>(all: readonly One[]): One[];
  /** A version 4 UUID. */
  uuid(): string;
  /** Text of that length that nothing can compress. */
  noise(length: number): string;
}

/** The seed of this run. */
export const SEED = Number(process.env.TEND_SEED || Math.floor(Math.random() * 2 ** 31));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Mulberry32: small, and good enough to choose by. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <One>(all: readonly One[]): One => {
    if (all.length === 0) throw new Error('There is nothing to choose from.');
    return all[below(all.length)] as One;
  };
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick,
    shuffled: (all) =>
      all
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
    noise: (length) => Array.from({ length }, () => LETTERS[below(64)]).join(''),
  };
}
