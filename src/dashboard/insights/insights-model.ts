import { ask } from '../../api/ask.ts';
import type { Activity, QuarterFavours, WeekActivity } from '../../domain/activity.ts';
import type { Group } from '../../domain/group.ts';
import { type Covered, countStates, covered, type Fading, fadingNow } from '../../domain/insights.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { TouchState } from '../../domain/touch-state.ts';
import { weekStart } from '../../ui/week.ts';
import { codeOf } from '../../words/refusals.ts';

/** What the insights need of the People room. */
export interface Network {
  days: NearDays | undefined;
  groups: Group[];
  loading: boolean;
  trouble: RefusalCode | undefined;
  everybody(): { row: PersonRow }[];
  refresh(): void;
}

/** What the people themselves tell. */
export interface PeopleInsights {
  days: NearDays;
  count: number;
  states: Record<TouchState, number>;
  groups: Covered[];
  goals: Covered[];
  fading: Fading[];
  /** What was done, with those of its people who are kept now; nothing until it was counted. */
  weeks: WeekActivity[];
  quarters: QuarterFavours[];
  /** Everybody by uid. */
  byUid: Map<string, PersonRow>;
}

/** The Insights room: what was done, and how it stands with the people. */
export interface InsightsModel {
  /** Undefined until it was counted. */
  activity: Activity | undefined;
  trouble: RefusalCode | undefined;
  /** Undefined while everybody is read. */
  people(): PeopleInsights | undefined;
  /** Counts what was done: a walk through the whole store, when somebody comes to look and not at every change. */
  count(): Promise<void>;
}

/** The state of the Insights room while it is entered; `redraw` is called after every change. */
export function createInsights(redraw: () => void, network: () => Network): InsightsModel {
  let told: { of: unknown; by: unknown; on: string; insights: PeopleInsights } | undefined;

  const model: InsightsModel = {
    activity: undefined,
    trouble: undefined,
    people() {
      const { days, groups, loading, everybody } = network();
      if (!days || loading) return undefined;
      const all = everybody();
      const { activity } = model;
      if (told?.of !== all || told.by !== activity || told.on !== days.today) {
        const rows = all.map(({ row }) => row);
        const byUid = new Map(rows.map((row) => [row.uid, row]));
        const insights = {
          days,
          count: rows.length,
          states: countStates(rows, days.today),
          groups: covered(rows, 'groups', groups, days.today),
          goals: covered(rows, 'goals', activity?.goals ?? [], days.today),
          fading: fadingNow(rows, days.today),
          weeks: withKept(activity?.weeks ?? [], byUid),
          quarters: withKept(activity?.quarters ?? [], byUid),
          byUid,
        };
        told = { of: all, by: activity, on: days.today, insights };
      }
      return told.insights;
    },
    async count() {
      try {
        Object.assign(model, {
          activity: await ask('readActivity', { weekStart: weekStart() }),
          trouble: undefined,
        });
      } catch (error) {
        model.trouble = codeOf(error);
      }
      redraw();
    },
  };
  return model;
}

/** The same with nobody who is not kept any more: what counts people is to lead to as many. */
function withKept<Part extends { people: object }>(parts: Part[], byUid: Map<string, unknown>): Part[] {
  return parts.map((part) => ({
    ...part,
    people: Object.fromEntries(Object.entries(part.people).filter(([uid]) => byUid.has(uid))),
  }));
}
