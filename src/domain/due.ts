import { isLive, type PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import type { Contact } from './contact.ts';
import { excerpt } from './excerpt.ts';
import { type Balance, balanceOf, type Favour, type FavourKind } from './favour.ts';
import type { Answer, FollowUp, FollowUpReason } from './follow-up.ts';
import { type Goal, isPursued } from './goal.ts';
import type { Group } from './group.ts';
import type { Handle } from './handle.ts';
import { type Interaction, type InteractionKind, newestFirst, touchesOf } from './interaction.ts';
import type { KeyDate, KeyDateKind } from './key-date.ts';
import { newest } from './newest.ts';
import type { Note } from './note.ts';
import type { Occasion } from './occasion.ts';
import { dayAt } from './plain-date.ts';
import { reasonsOf } from './reasons.ts';
import { handleToShow, type ShownHandle, servicesOf } from './shown-handle.ts';
import type { Sighting, Told } from './sighting.ts';

/** What was last spoken of: the day, where it stands, and the beginning of it, on one line. */
export interface LastSpoken {
  on: PlainDate;
  from: 'note' | InteractionKind;
  excerpt: string;
}

/** One reason why a person comes up. */
export interface Reason {
  /** 'rest': the cadence's day, but nothing came back three times; the proposal is to let them rest. */
  kind: 'followUp' | 'cadence' | 'rest' | 'keyDate' | 'news' | 'connected' | 'thanks' | 'greeting';
  /** Of the follow-up, key date, sighting, favour or occasion. */
  uid?: string;
  /** The day it fell or falls due; how late it is counts from here. */
  due: PlainDate;
  /** The day it comes up: by its lead, after a snooze, a pause, or an answer on the same day. */
  day: PlainDate;
  /** Where its time began, for the ring. */
  since?: PlainDate;
  /** Never red, however late. */
  calm?: true;
  /** Of a follow-up, greeting or favour: the user's words; of a follow-up, what it is. */
  summary?: string;
  why?: FollowUpReason;
  /** Of a follow-up: what is to be sent, or the trip or event it is for. */
  share?: string;
  occasion?: string;
  /** Of thanks: what they did. */
  favour?: FavourKind;
  /** Of a cadence: how often; how many messages nothing came back on. */
  cadence?: Cadence;
  unanswered?: number;
  /** Of a cadence: its anchor; of a key date or greeting: the occurrence. An answer names it. */
  of?: PlainDate;
  /** Of a key date: what day it is. */
  keyDate?: KeyDateKind;
  label?: string;
  /** Of news: as it was and as it is. */
  was?: Told;
  is?: Told;
}

/** The numbers that a line's place in the agenda is made of; see `order.ts`. */
export interface Rank {
  importance: 0 | 1 | 2 | 3;
  /** Days of an interval of their cadence. */
  interval?: number;
  /** The last and the first day of real contact. */
  last?: PlainDate;
  first?: PlainDate;
  /** 0 one-sided, 1 even. */
  reciprocity: number;
  /** Messages since anything came back, and the day of the last one; absent where there are none. */
  unanswered?: number;
  lastUnanswered?: PlainDate;
  /** The last day of an open goal they may help with; it may be over. */
  goal?: PlainDate;
}

/**
 * A contact's line in the agenda, kept beside each contact as a derived row (same transaction) so that views and the
 * badge read a range and never walk. Equal, always, to `dueOf` of the contact's rows on any day before `stale`.
 */
export interface Due {
  contactUid: string;
  /** The first day on which any reason comes up; absent where there is none. */
  next?: PlainDate;
  /** The first day of a promise or a dated thing, which is never moved. */
  fixed?: PlainDate;
  /** The first day of what may wait for its turn. */
  soft?: PlainDate;
  /** The day on which time alone changes this row. */
  stale?: PlainDate;
  /** The next first. */
  reasons: Reason[];
  rank: Rank;
  fullName: string;
  handle?: ShownHandle;
  last?: LastSpoken;
  /** The networks they are on now, in alphabetical order; absent where there are none. */
  services?: string[];
  /** Something is noted about them. */
  hasNotes?: true;
  /** How give and ask stand; absent where nothing was. */
  balance?: Balance;
}

/** A contact with everything its line follows from; tombstones included or not, in any order. */
export interface ContactRows {
  contact: Contact;
  handles: Handle[];
  followUps: FollowUp[];
  /** The newest is enough. */
  notes: Note[];
  interactions: Interaction[];
  keyDates: KeyDate[];
  sightings: Sighting[];
  answers: Answer[];
  /** The groups they are in. */
  groups: Group[];
  favours: Favour[];
  /** The goals they are linked to. */
  goals: Goal[];
  /** The greetings that are theirs or their groups'. */
  greetings: Occasion[];
}

/**
 * A contact's agenda line from the contact's own rows, seen on `today`. The days of notes and of what was set are those
 * of the zone this runs in (see `dayAt`); what is due is what the user set.
 */
export function dueOf(rows: ContactRows, today: PlainDate): Due {
  const { contact } = rows;
  const handle = handleToShow(rows.handles);
  const { reasons, stale, interval } = reasonsOf(rows, today);
  const last = lastSpoken(rows);
  const { last: lastTouch, first, reciprocity, unanswered, lastUnanswered } = touchesOf(rows.interactions);
  const firstOf = (isOne: (reason: Reason) => boolean) => reasons.find(isOne)?.day;
  const services = servicesOf(rows.handles);
  const balance = balanceOf(rows.favours);
  const goal = rows.goals
    .filter(isPursued)
    .map(({ until }) => until)
    .sort()
    .at(-1);
  const days = {
    next: reasons[0]?.day,
    fixed: firstOf(isFixed),
    soft: firstOf((reason) => !isFixed(reason)),
    stale,
  };
  return {
    contactUid: contact.uid,
    ...Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)),
    reasons,
    rank: {
      importance: contact.importance,
      ...(interval !== undefined && { interval }),
      ...(lastTouch !== undefined && { last: lastTouch }),
      ...(first !== undefined && { first }),
      reciprocity,
      ...(unanswered > 0 && { unanswered, lastUnanswered }),
      ...(goal !== undefined && { goal }),
    },
    fullName: contact.fullName,
    ...(handle && { handle }),
    ...(last && { last }),
    ...(services.length > 0 && { services }),
    ...(rows.notes.some(isLive) && { hasNotes: true }),
    ...(balance && { balance }),
  };
}

/** Promises and dated things keep their day; the rest may wait. */
export function isFixed({ kind }: Reason): boolean {
  return kind === 'followUp' || kind === 'keyDate' || kind === 'greeting';
}

/** The newest note, or the newest interaction that has words, whichever is later. */
function lastSpoken({ notes, interactions }: ContactRows): LastSpoken | undefined {
  const note = newest(notes.filter(isLive));
  const [spoken] = interactions.filter((one) => isLive(one) && one.text).sort(newestFirst);
  const noted = note && { on: dayAt(note.created), from: 'note' as const, excerpt: excerpt(note.text) };
  const isNoteLater =
    noted && spoken && (noted.on > spoken.on || (noted.on === spoken.on && note.created >= spoken.created));
  if (!spoken || isNoteLater) return noted;
  return { on: spoken.on, from: spoken.kind, excerpt: excerpt(spoken.text) };
}
