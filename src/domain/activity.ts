import { isLive, type PlainDate } from './base.ts';
import type { Favour, FavourSide } from './favour.ts';
import type { Direction, Interaction } from './interaction.ts';
import type { Weekday } from './locale.ts';
import type { Note } from './note.ts';
import { addDays, addMonths, dayAt, daysBetween } from './plain-date.ts';

/** How many weeks and quarters are told of, this one included. */
export const WEEKS = 52;
export const QUARTERS = 8;

/** With whom something was done, by uid, and how often. */
export type WithWhom<Kind extends string> = Record<string, Partial<Record<Kind, number>>>;

/** What was done in the week from a day: conversations by who wrote or called, and notes. */
export interface WeekActivity extends Record<Direction, number> {
  from: PlainDate;
  notes: number;
  people: WithWhom<Direction>;
}

/** What was given, received and asked in the three months from a day, and by whom. */
export interface QuarterFavours extends Record<FavourSide, number> {
  from: PlainDate;
  people: WithWhom<FavourSide>;
}

/** What was done, by week and by quarter, and the goals that are pursued. */
export interface Activity {
  weeks: WeekActivity[];
  quarters: QuarterFavours[];
  goals: { uid: string; name: string }[];
}

/** Counts rows in any order, some at a time, so that nobody has to hold all of them. */
export interface ActivityCount {
  weeks: WeekActivity[];
  quarters: QuarterFavours[];
  conversations(rows: Interaction[]): void;
  notes(rows: Pick<Note, 'created' | 'deletedAt'>[]): void;
  favours(rows: Favour[]): void;
}

/** Nothing counted yet, in the weeks and quarters that end with today's. */
export function countActivity({ today, weekStart }: { today: PlainDate; weekStart: Weekday }): ActivityCount {
  const firstWeek = addDays(weekOf(today, weekStart), -7 * (WEEKS - 1));
  const firstQuarter = addMonths(quarterOf(today), -3 * (QUARTERS - 1));
  const weeks = Array.from({ length: WEEKS }, (_, at) => ({
    from: addDays(firstWeek, 7 * at),
    in: 0,
    out: 0,
    both: 0,
    notes: 0,
    people: {},
  }));
  const quarters = Array.from({ length: QUARTERS }, (_, at) => ({
    from: addMonths(firstQuarter, 3 * at),
    gave: 0,
    received: 0,
    asked: 0,
    people: {},
  }));
  const ofWeek = (day: PlainDate) =>
    day < firstWeek ? undefined : weeks[Math.floor(daysBetween(firstWeek, day) / 7)];
  return {
    weeks,
    quarters,
    conversations(rows) {
      for (const row of rows) {
        const week = isLive(row) && ofWeek(row.on);
        if (!week) continue;
        week[row.direction]++;
        for (const uid of new Set(row.participants)) another(week.people, uid, row.direction);
      }
    },
    notes(rows) {
      for (const row of rows) {
        const week = !row.deletedAt && ofWeek(dayAt(row.created));
        if (week) week.notes++;
      }
    },
    favours(rows) {
      for (const row of rows) {
        // Thanks are said, not given.
        if (!isLive(row) || row.kind === 'thanks') continue;
        const quarter = quarters.find(({ from }) => from === quarterOf(row.on));
        if (!quarter) continue;
        quarter[row.side]++;
        another(quarter.people, row.contactUid, row.side);
      }
    },
  };
}

function another<Kind extends string>(people: WithWhom<Kind>, uid: string, kind: Kind): void {
  const own: Partial<Record<Kind, number>> = people[uid] ?? {};
  own[kind] = (own[kind] ?? 0) + 1;
  people[uid] = own;
}

/** The first day of a day's week. */
export function weekOf(day: PlainDate, weekStart: Weekday): PlainDate {
  const since = daysBetween('2023-12-31', day) - weekStart; // from a Sunday
  return addDays(day, -(((since % 7) + 7) % 7));
}

/** The first day of a day's quarter. */
export function quarterOf(day: PlainDate): PlainDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}
