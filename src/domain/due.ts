import { isLive, type PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import type { Contact } from './contact.ts';
import { excerpt } from './excerpt.ts';
import type { Answer, FollowUp, FollowUpReason } from './follow-up.ts';
import type { Group } from './group.ts';
import { type Handle, type HandleKey, mayBeSeveral } from './handle.ts';
import { isAddress } from './import-handle.ts';
import { type Interaction, type InteractionKind, newestFirst, touchesOf } from './interaction.ts';
import type { KeyDate, KeyDateKind } from './key-date.ts';
import type { Note } from './note.ts';
import { dayAt } from './plain-date.ts';
import { reasonsOf } from './reasons.ts';
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
  kind: 'followUp' | 'cadence' | 'rest' | 'keyDate' | 'news' | 'connected';
  /** Of the follow-up, key date or sighting. */
  uid?: string;
  /** The day it fell or falls due; how late it is counts from here. */
  due: PlainDate;
  /** The day it comes up: by its lead, after a snooze, a pause, or an answer on the same day. */
  day: PlainDate;
  /** Where its time began, for the ring. */
  since?: PlainDate;
  /** Never red, however late. */
  calm?: true;
  /** Of a follow-up: the user's words, and what it is. */
  summary?: string;
  why?: FollowUpReason;
  /** Of a cadence: how often; how many messages nothing came back on. */
  cadence?: Cadence;
  unanswered?: number;
  /** Of a cadence: its anchor; of a key date: the occurrence. An answer names it. */
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
  handle?: HandleKey & { raw: string };
  last?: LastSpoken;
  /** The networks they are on now, in alphabetical order; absent where there are none. */
  services?: string[];
  /** Something is noted about them. */
  hasNotes?: true;
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
  const { last: lastTouch, first, reciprocity } = touchesOf(rows.interactions);
  const firstOf = (isOne: (reason: Reason) => boolean) => reasons.find(isOne)?.day;
  const services = servicesOf(rows.handles);
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
    },
    fullName: contact.fullName,
    ...(handle && { handle }),
    ...(last && { last }),
    ...(services.length > 0 && { services }),
    ...(rows.notes.some(isLive) && { hasNotes: true }),
  };
}

/** The networks somebody is on now, in alphabetical order. */
export function servicesOf(handles: Handle[]): string[] {
  const isProfile = (handle: Handle) => isAddress(handle) && !mayBeSeveral(handle);
  const live = handles.filter((handle) => isLive(handle) && handle.state === 'current' && isProfile(handle));
  return [...new Set(live.map(({ service }) => service))].sort();
}

/** Promises and dated things keep their day; the rest may wait. */
export function isFixed({ kind }: Reason): boolean {
  return kind === 'followUp' || kind === 'keyDate';
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

/** The handle that leads back to the person: a profile, seen in an address, a current one, by its name, the latest known. */
export function handleToShow(handles: Handle[]): Due['handle'] {
  const live = handles.filter((handle) => isLive(handle) && handle.raw && !mayBeSeveral(handle));
  const current = live.filter(({ state }) => state === 'current');
  const candidates = current.length > 0 ? current : live;
  const named = candidates.filter(({ kind }) => kind === 'vanity');
  const chosen = newest(named.length > 0 ? named : candidates);
  return chosen && { service: chosen.service, kind: chosen.kind, value: chosen.value, raw: chosen.raw };
}

function newest<Row extends { created: string; uid: string }>(rows: Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && isNewer(best, row) ? best : row), undefined);
}

/** Whether the one was written after the other; of one moment, the same one always. */
export function isNewer(a: { created: string; uid: string }, b: { created: string; uid: string }): boolean {
  return a.created > b.created || (a.created === b.created && a.uid > b.uid);
}
