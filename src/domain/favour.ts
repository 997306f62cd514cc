import { type Base, isLive, type PlainDate } from './base.ts';
import type { Goal } from './goal.ts';

export const FAVOUR_SIDES = ['gave', 'received', 'asked'] as const;
export type FavourSide = (typeof FAVOUR_SIDES)[number];

export const FAVOUR_KINDS = ['intro', 'advice', 'referral', 'article', 'help', 'thanks'] as const;
export type FavourKind = (typeof FAVOUR_KINDS)[number];

/** What can be said of a side: nobody asks for thanks. */
export function kindsOf(side: FavourSide): readonly FavourKind[] {
  return side === 'asked' ? FAVOUR_KINDS.filter((kind) => kind !== 'thanks') : FAVOUR_KINDS;
}

/** Characters its line of text may have. */
export const FAVOUR_LIMIT = 500;

/** After so many asks with nothing given between, the next one is the third in a row. */
export const ASKS_BEFORE_THIRD = 2;

/** Something one of two did for the other, or asked for. */
export interface Favour extends Base {
  contactUid: string;
  on: PlainDate;
  side: FavourSide;
  kind: FavourKind;
  text: string;
  /** The goal it was for, by uid. */
  goal?: string;
}

/** What the user says of a favour. */
export type NewFavour = Pick<Favour, 'on' | 'side' | 'kind' | 'text'> & { goal?: string | undefined };

/** How give and ask stand between two; thanks are said, not given. */
export interface Balance {
  gave: number;
  received: number;
  asked: number;
  /** Asks since anything was given. */
  asksInRow: number;
  /** How often thanks were said, which none of the others counts; absent where never. */
  thanks?: number;
}

/** What is said anew of a favour; `goal` '' for none any more. */
export type FavourAnew = { [Key in keyof NewFavour]?: NewFavour[Key] | undefined };

/** A person's favours, the newest first, with the goals they were for and those that one may be for. */
export interface FavourList {
  favours: Favour[];
  goals: Goal[];
}

/** How a person's favours stand, tombstones included or not, in any order; undefined where there are none. */
export function balanceOf(favours: Favour[]): Balance | undefined {
  const live = favours.filter(isLive).sort(inTime);
  const given = live.filter(({ kind }) => kind !== 'thanks');
  if (given.length === 0) return undefined;
  const last = given.findLastIndex(({ side }) => side === 'gave');
  const count = (side: FavourSide, all = given) => all.filter((one) => one.side === side).length;
  return {
    gave: count('gave'),
    received: count('received'),
    asked: count('asked'),
    asksInRow: count('asked', given.slice(last + 1)),
    ...(live.length > given.length && { thanks: live.length - given.length }),
  };
}

/** Whether what is about to be said is the third ask with nothing given between; the fourth is told nothing more. */
export function isThirdAsk(
  balance: Balance | undefined,
  { side, kind }: Pick<NewFavour, 'side' | 'kind'>,
): boolean {
  return side === 'asked' && kind !== 'thanks' && balance?.asksInRow === ASKS_BEFORE_THIRD;
}

/** The same of one that may be of an earlier day: where something was given since, it is none. */
export function isThirdAskAmong(favours: Favour[], said: Pick<NewFavour, 'side' | 'kind' | 'on'>): boolean {
  const gaveSince = favours.some(
    (one) => isLive(one) && one.side === 'gave' && one.kind !== 'thanks' && one.on > said.on,
  );
  return !gaveSince && isThirdAsk(balanceOf(favours), said);
}

/** The favours received that no thanks were said for since, the oldest first. */
export function unthanked(favours: Favour[]): Favour[] {
  const live = favours.filter(isLive).sort(inTime);
  const thanks = live.findLast(({ side, kind }) => side === 'gave' && kind === 'thanks');
  return live.filter(
    (one) => one.side === 'received' && one.kind !== 'thanks' && (!thanks || inTime(one, thanks) > 0),
  );
}

/** The live ones, the newest first. */
export function newestFavours(favours: Favour[]): Favour[] {
  return favours.filter(isLive).sort((a, b) => inTime(b, a));
}

/** By day, then as they were written down. */
function inTime(a: Favour, b: Favour): number {
  return compare(a.on, b.on) || compare(a.created, b.created) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
