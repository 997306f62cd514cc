import { type Base, isLive, type PlainDate } from './base.ts';
import { Refusal } from './refusal.ts';

/** How two people were in touch. */
export const INTERACTION_KINDS = ['message', 'mail', 'call', 'video', 'inPerson', 'event'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** From whom it came. */
export const DIRECTIONS = ['in', 'out', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Characters its line of text may hold. */
export const LINE_LIMIT = 1000;

/** The most people one interaction may have had. */
export const MOST_PARTICIPANTS = 200;

/** That people were in touch on a day. */
export interface Interaction extends Base {
  /** Contacts, one or more. */
  participants: string[];
  on: PlainDate;
  kind: InteractionKind;
  direction: Direction;
  /** Of one that went out: false, no reply yet; true, they replied; absent, not said. */
  answered?: boolean;
  /** Counts as contact: a cadence restarts at it. */
  touch: boolean;
  text: string;
  /** Of one that was imported: by it the same one is known at the next import. */
  importKey?: string;
}

/** What is said about an interaction. */
export interface Said {
  kind: InteractionKind;
  direction: Direction;
  on: PlainDate;
  text: string;
  /** Counts as contact. */
  touch: boolean;
  answered?: boolean | undefined;
}

/** A change of some of it; `answered` null: not said any more. */
export type SaidAnew = {
  [Key in keyof Said]?: Said[Key] | (Key extends 'answered' ? null : never) | undefined;
};

/** What the contacts a person had say, for the agenda. */
export interface Touches {
  /** The last day of real contact. */
  last?: PlainDate;
  /** The first one. */
  first?: PlainDate;
  /** How many messages went out since anything came back, as far as "no reply yet" was said. */
  unanswered: number;
  /** The day of the last one of those. */
  lastUnanswered?: PlainDate;
  /** Of what went out and came in, the lesser part by the greater: 0 one-sided or nothing, 1 even. */
  reciprocity: number;
}

/** Whether the last contact is a message that nothing has come back on: written, and not talked. */
export function isOnlyWritten({ last, lastUnanswered }: Pick<Touches, 'last' | 'lastUnanswered'>): boolean {
  return last !== undefined && last === lastUnanswered;
}

/** The newest first; of one day, the one written down last. */
export function newestFirst(a: Interaction, b: Interaction): number {
  return compare(b.on, a.on) || compare(b.created, a.created) || compare(b.uid, a.uid);
}

/** What a person's interactions say, tombstones included or not, in any order. */
export function touchesOf(interactions: Interaction[]): Touches {
  const live = interactions.filter(isLive).sort(newestFirst);
  const touched = live.filter(({ touch }) => touch).map(({ on }) => on);
  const reply = live.findIndex(({ direction, answered }) => direction !== 'out' || answered === true);
  const since = reply < 0 ? live : live.slice(0, reply);
  const went = live.filter(({ direction }) => direction !== 'in').length;
  const came = live.filter(({ direction }) => direction !== 'out').length;
  const open = since.filter(({ answered }) => answered === false);
  const [last] = touched;
  const first = touched.at(-1);
  return {
    ...(last !== undefined && { last }),
    ...(first !== undefined && { first }),
    unanswered: open.length,
    ...(open[0] && { lastUnanswered: open[0].on }),
    reciprocity: Math.max(went, came) === 0 ? 0 : Math.min(went, came) / Math.max(went, came),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The line of text of an interaction as it is kept.
 * @throws Refusal 'too-long'
 */
export function lineFrom(line: string): string {
  if (line.length > LINE_LIMIT) throw new Refusal('too-long');
  return line;
}
