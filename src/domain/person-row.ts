import type { PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import type { Contact, Phase } from './contact.ts';
import type { Due } from './due.ts';
import type { Balance } from './favour.ts';
import type { Group } from './group.ts';
import { nameIn } from './handle.ts';
import { daysLate } from './order.ts';
import { dayAt } from './plain-date.ts';
import { cadenceOf } from './reasons.ts';

/** A person as one line of a long list: what it shows, and what it is filtered and sorted by. */
export interface PersonRow {
  uid: string;
  /** '' where neither a page nor an address tells one. */
  name: string;
  /** Their name is only what their address says. */
  nameless?: true;
  headline?: string;
  title?: string;
  org?: string;
  place?: string;
  /** By uid. */
  groups?: string[];
  phase: Phase;
  importance: Contact['importance'];
  /** Has no place in the agenda. */
  untracked?: true;
  pausedUntil?: PlainDate;
  /** Their own, or the one that a group of theirs lends them. */
  cadence?: Cadence;
  /** The last day of real contact. */
  last?: PlainDate;
  /** The day on which they come up, and since when that is waited for. */
  next?: PlainDate;
  since?: PlainDate;
  /** Days late, seen on the day of reading; absent where nothing is. */
  late?: number;
  connectedOn?: PlainDate;
  /** The networks they are on. */
  services?: string[];
  hasNotes?: true;
  /** A cadence is not wanted, whatever their groups have. */
  noCadence?: true;
  /** Messages since anything came back, and the day of the last one. */
  unanswered?: number;
  lastUnanswered?: PlainDate;
  /** Of somebody without a place in the agenda: the day an import brought them. */
  imported?: PlainDate;
  /** The goals they may help with, by uid. */
  goals?: string[];
  /** How give and ask stand. */
  balance?: Balance;
}

/** The row of somebody from their contact and their line, seen on `today`. @param groups those there are */
export function personRow(contact: Contact, line: Due, groups: Group[], today: PlainDate): PersonRow {
  const { uid, fullName, headline, title, org, place, groups: theirs, connectedOn, pausedUntil } = contact;
  const cadence = cadenceOf({ contact, groups })?.cadence;
  const late = daysLate(line, today);
  const told = {
    headline,
    title,
    org,
    place,
    groups: theirs?.length ? theirs : undefined,
    goals: contact.goals?.length ? contact.goals : undefined,
    pausedUntil,
    cadence,
    last: line.rank.last,
    next: line.next,
    since: line.next && line.reasons[0]?.since,
    connectedOn,
    services: line.services,
    unanswered: line.rank.unanswered,
    lastUnanswered: line.rank.lastUnanswered,
    balance: line.balance,
  };
  return {
    uid,
    name: fullName || (line.handle ? nameIn(line.handle) : ''),
    ...(!fullName && { nameless: true }),
    phase: contact.phase,
    importance: contact.importance,
    ...(!contact.tracked && { untracked: true, imported: dayAt(contact.created) }),
    ...(contact.cadence === 'none' && { noCadence: true }),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== '')),
    ...(late > 0 && { late }),
    ...(line.hasNotes && { hasNotes: true }),
  };
}
