import type { Cadence } from '../../src/domain/cadence.ts';
import { addIntervals } from '../../src/domain/cadence.ts';

/** What the simulation itself remembers of a person, apart from the store, to hold the agenda against. */
export interface Acquaintance {
  name: string;
  uid: string;
  /** Days of real contact, and messages nothing came back on since. */
  touches: string[];
  unanswered: number;
  /** The days on which a turn was skipped since the last contact. */
  skipped: string[];
  snoozedUntil: string;
  cadence: Cadence | undefined;
  since: string;
  /** Not in the agenda until that day; '9999-12-31' while they rest. */
  awayUntil: string;
  /** The pause that was set last, over or not: nothing is late for the days in it. */
  pausedUntil: string;
  /** Open promises by uid: the day on which each comes up. */
  promises: Map<string, string>;
  /** 'MM-DD', and how many days before it is told. */
  birthday: { on: string; lead: number } | undefined;
  /** Years whose birthday was answered. */
  wished: Set<string>;
  /** The days of favours that no thanks were said for, as they were written down; until when thanks were put off. */
  owed: string[];
  thanksPutOff: string;
  role: string;
  /** The day of the last answer, or contact that answered. */
  answeredOn: string;
}

export function acquaintance(name: string, different: Partial<Acquaintance>): Acquaintance {
  return {
    name,
    uid: '',
    touches: [],
    unanswered: 0,
    skipped: [],
    snoozedUntil: '',
    cadence: undefined,
    since: '',
    awayUntil: '',
    pausedUntil: '',
    promises: new Map(),
    birthday: undefined,
    wished: new Set(),
    owed: [],
    thanksPutOff: '',
    role: 'Editor',
    answeredOn: '',
    ...different,
  };
}

/** The day the cadence falls due, counted step by step from the last contact; undefined without either. */
export function turnOf({ cadence, touches, unanswered, skipped }: Acquaintance): string | undefined {
  const last = touches.toSorted().at(-1);
  if (!cadence || last === undefined) return undefined;
  let times = 1 + unanswered;
  for (const day of skipped) {
    const missed = addIntervals(last, cadence, times);
    const from = day > missed ? day : missed;
    let turn = 0;
    while (addIntervals(last, cadence, turn) <= from) turn++;
    times = turn;
  }
  return addIntervals(last, cadence, times);
}

/** The birthday that counts on a day, where it is one on which it is told: its lead before it to a week after. */
export function birthdayTold({ birthday, wished }: Acquaintance, today: string): string | undefined {
  if (!birthday) return undefined;
  const year = Number(today.slice(0, 4));
  const of = [year - 1, year, year + 1].map((one) => `${one}-${birthday.on}`);
  return of.find((day) => {
    const apart = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    return apart <= birthday.lead && apart >= -7 && !wished.has(day);
  });
}

/** Whether thanks that are owed are to be in the agenda on a day. */
export function owesThanks({ owed, thanksPutOff, answeredOn }: Acquaintance, today: string): boolean {
  const [first = '9'] = owed;
  return first < today && thanksPutOff <= today && answeredOn < today;
}
