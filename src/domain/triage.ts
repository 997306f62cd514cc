import type { PlainDate } from './base.ts';
import type { Imported } from './imported.ts';
import { addDays, daysBetween } from './plain-date.ts';

/** Why somebody may be worth a cadence, by what a file tells of them. */
export type Worth =
  /** The last day of talk, on how many days there was any, and whether both sides wrote. */
  | { kind: 'talked'; on: PlainDate; days: number; both: boolean }
  | { kind: 'connected'; on: PlainDate }
  /** The file has a note about them. */
  | { kind: 'noted' }
  /** Whose telephone number or birthday one has, one mostly knows in person. */
  | { kind: 'close' };

/** Somebody worth a cadence. */
export interface Worthy {
  person: Imported;
  why: Worth;
}

/** People offered at once: a list of more is work, and is closed. */
export const MOST_OFFERED = 12;

/** Of these, those at most who were only connected lately. */
const MOST_CONNECTED = 4;

/** Days after which a new connection is one like others. */
const LATELY = 180;

/** Days after which recency is half. */
const HALF_YEAR = 182;

/**
 * A short list of whom to put on a cadence after an import, the worthiest first. Talk counts most: by reciprocity,
 * recency and longevity, which predict that a contact matters (Whittaker, Jones & Terveen, CSCW 2002). Whoever never
 * answered or was never answered comes after those who did.
 * @param most more than are offered, where some of them may turn out to have a cadence
 */
export function triage(people: Imported[], today: PlainDate, most = MOST_OFFERED): Worthy[] {
  const talked = ranked(people, (person) => talkOf(person, today));
  const since = addDays(today, -LATELY);
  const everConnected = ranked(people, ({ connectedOn }) =>
    connectedOn && connectedOn <= today
      ? { why: { kind: 'connected', on: connectedOn }, points: -daysBetween(connectedOn, today) }
      : undefined,
  );
  const connected = everConnected.filter(({ person: { connectedOn = '' } }) => connectedOn >= since);
  const noted = ranked(people, ({ notes = [] }) => notes.length > 0 && { why: { kind: 'noted' }, points: 0 });
  const close = ranked(people, (person) => isClose(person) && { why: { kind: 'close' }, points: 0 });
  // Those lately connected keep their place where many were talked to: of a new one there is no talk yet.
  const room = MOST_OFFERED - Math.min(MOST_CONNECTED, connected.length);
  const all = [
    ...talked.slice(0, room),
    ...connected.slice(0, MOST_CONNECTED),
    ...noted,
    ...close,
    ...talked.slice(room),
    ...connected.slice(MOST_CONNECTED),
  ];
  // Of whom all that is known is an older connection, the latest are still the likeliest to be remembered.
  const offered = all.length > 0 ? all : everConnected;
  return onceEach(offered).slice(0, most);
}

type Ranked = { why: Worth; points: number };

function ranked(people: Imported[], rank: (person: Imported) => Ranked | undefined | false | ''): Worthy[] {
  const found = people.flatMap((person) => {
    const { why, points } = rank(person) || {};
    return why ? [{ person, why, points: points ?? 0 }] : [];
  });
  return found.sort((a, b) => b.points - a.points).map(({ person, why }) => ({ person, why }));
}

function talkOf({ talks = [] }: Imported, today: PlainDate): Ranked | undefined {
  const past = talks.filter(({ on }) => on <= today);
  const days = past.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const of = (side: 'in' | 'out') =>
    past.filter(({ direction }) => direction === side || direction === 'both').length;
  const [came, went] = [of('in'), of('out')];
  const reciprocity = Math.min(came, went) / Math.max(came, went);
  const recency = 0.5 ** (daysBetween(last, today) / HALF_YEAR);
  const longevity = Math.min(1, daysBetween(first, last) / 365);
  return {
    why: { kind: 'talked', on: last, days: new Set(days).size, both: came > 0 && went > 0 },
    // Who wrote once and was not answered is an advertisement more often than a friend.
    points: 1.5 * reciprocity + recency * (reciprocity > 0 ? 1 : 0.2) + 0.5 * longevity,
  };
}

function isClose({ handles, keyDates = [] }: Imported): boolean {
  return handles.some(({ service }) => service === 'tel') || keyDates.some(({ kind }) => kind === 'birthday');
}

function onceEach(all: Worthy[]): Worthy[] {
  const first = new Map<Imported, Worthy>();
  for (const one of all) if (!first.has(one.person)) first.set(one.person, one);
  return [...first.values()];
}
