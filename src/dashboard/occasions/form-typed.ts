import type { PlainDate } from '../../domain/base.ts';
import { greetingDays } from '../../domain/greeting-days.ts';
import type { Group } from '../../domain/group.ts';
import {
  type GreetingRule,
  MOST_FOLLOW_UP_IN,
  MOST_SPREAD,
  type Occasion,
  type OccasionDraft,
  type OccasionKind,
} from '../../domain/occasion.ts';
import { addDays, isPlainDate } from '../../domain/plain-date.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { READY, type ReadyName, type Reckoning, readyOf } from './ready-greetings.ts';

/** Days for which a day of a greeting that is over stays known. */
const KEPT_DAYS = 7;

/** An occasion as it is typed. */
export interface Typed {
  kind: OccasionKind;
  summary: string;
  place: string;
  from: string;
  to: string;
  /** Of a trip: whose, where it is not the user's own. */
  whose?: { uid: string; name: string } | undefined;
  group: string;
  followUpIn: string;
  /** '' for the proposed words. */
  followUpFor: string;
  ready: ReadyName;
  reckoning: Reckoning;
  month: number;
  day: string;
  plus: string;
  spread: string;
}

/** One of that kind, of which nothing is typed yet. */
export function blank(kind: OccasionKind, today: PlainDate): Typed {
  return {
    kind,
    summary: kind === 'greeting' ? say(READY.christmas.word) : '',
    place: '',
    from: kind === 'event' ? today : '',
    to: '',
    group: '',
    followUpIn: '7',
    followUpFor: '',
    ready: 'christmas',
    reckoning: 'gregory',
    month: Number(today.slice(5, 7)),
    day: String(Number(today.slice(8))),
    plus: '0',
    spread: kind === 'greeting' ? '3' : '0',
  };
}

/** One that there is, as it would have been typed. */
export function typedOf(row: Occasion & { whose?: string }, groups: Group[], today: PlainDate): Typed {
  const { kind, summary, place = '', days, contactUid, rule } = row;
  const [from = '', to = ''] = kind === 'greeting' ? [] : days;
  const own = rule && ('easter' in rule ? { reckoning: rule.easter, plus: String(rule.plus) } : ownDay(rule));
  return {
    ...blank(kind, today),
    summary,
    place,
    from,
    to,
    whose: contactUid === undefined ? undefined : { uid: contactUid, name: row.whose ?? '' },
    group: groups.find(({ uid }) => uid === row.group)?.name ?? '',
    followUpIn: String(row.followUpIn ?? 7),
    followUpFor: row.followUpFor ?? '',
    ...(rule && { ready: readyOf(rule) }),
    ...own,
    spread: String(row.spread ?? 0),
  };
}

function ownDay({ calendar, month, day }: { calendar: string; month: number; day: number }) {
  return { reckoning: calendar as Reckoning, month, day: String(day) };
}

/** The rule of a greeting as it is typed; undefined while that is none. */
export function ruleOf({ ready, reckoning, month, day, plus }: Typed): GreetingRule | undefined {
  if (ready !== 'own') return READY[ready].rule;
  if (reckoning === 'western' || reckoning === 'orthodox')
    return within(plus, -366, 366) ? { easter: reckoning, plus: Number(plus) } : undefined;
  const most = reckoning === 'gregory' ? new Date(Date.UTC(2024, month, 0)).getUTCDate() : 31;
  return within(day, 1, most) ? { calendar: reckoning, month, day: Number(day) } : undefined;
}

/** The words of an event's follow-ups, as they are proposed where none are typed. */
export function followUpWords({ summary, followUpFor }: Typed): string {
  return followUpFor.trim() || say('met_at', summary.trim());
}

/** What is to be set, or what is in the way. @param isNew it is, and has no day behind it */
export function draftOf(typed: Typed, today: PlainDate, isNew: boolean): OccasionDraft | PlainWord {
  const { kind, summary, place, from, to } = typed;
  if (kind === 'greeting') {
    const rule = ruleOf(typed);
    if (!summary.trim()) return 'occasion_unnamed';
    if (!rule) return 'choose_day';
    if (!within(typed.spread, 0, MOST_SPREAD)) return 'spread_unread';
    const days = greetingDays(rule, isNew ? today : addDays(today, -KEPT_DAYS));
    return { kind, summary, days, rule, spread: Number(typed.spread) };
  }
  if (kind === 'trip' && !place.trim()) return 'trip_nowhere';
  if (kind === 'event' && !summary.trim()) return 'occasion_unnamed';
  if (!isPlainDate(from) || (to && !isPlainDate(to))) return 'choose_day';
  if (to && to < from) return 'days_turned';
  const days = to && to !== from ? [from, to] : [from];
  if (kind === 'trip') return { kind, summary, days, place, contactUid: typed.whose?.uid };
  if (!within(typed.followUpIn, 0, MOST_FOLLOW_UP_IN)) return 'follow_up_in_unread';
  const { group, followUpIn } = typed;
  const followUpFor = followUpWords(typed);
  return { kind, summary, days, place, group, followUpIn: Number(followUpIn), followUpFor };
}

function within(typed: string, least: number, most: number): boolean {
  return /^-?\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
