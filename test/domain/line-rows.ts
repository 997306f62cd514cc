import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { type ContactRows, type Due, dueOf, type Reason } from '../../src/domain/due.ts';
import type { Answer } from '../../src/domain/follow-up.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { contact } from './people.ts';

/** Rows about Mara's agenda line, each with a moment of its own, the later ones written later. */

let moment = 0;

function base() {
  const at = new Date(Date.UTC(2026, 10, 3) + moment++ * 1000).toISOString();
  return { uid: `row-${moment}`, created: at, updated: at };
}

export const monthly: Cadence = { every: 1, unit: 'month' };

export function talk(on: string, different: Partial<Interaction> = {}): Interaction {
  const said = { kind: 'message', direction: 'both', touch: true, text: '' } as const;
  return { ...base(), participants: ['mara'], on, ...said, ...different };
}

/** A message out, on which nothing came back yet. */
export function unanswered(on: string, different: Partial<Interaction> = {}): Interaction {
  return talk(on, { direction: 'out', answered: false, ...different });
}

export function answer(
  line: string,
  said: Answer['answer'],
  day: string,
  different: Partial<Answer> = {},
): Answer {
  return { ...base(), contactUid: 'mara', line, answer: said, day, ...different };
}

export function keyDate(date: string, different: Partial<KeyDate> = {}): KeyDate {
  return { ...base(), uid: 'date', contactUid: 'mara', kind: 'birthday', date, leadDays: 0, ...different };
}

export function sighting(on: string, different: Partial<Sighting> = {}): Sighting {
  const told = { was: { title: 'Editor' }, is: { title: 'Head of Press' }, since: '2026-11-02' };
  return { ...base(), uid: 'news', contactUid: 'mara', on, via: 'visit', ...told, ...different };
}

export function group(uid: string, cadence?: Cadence, different: Partial<Group> = {}): Group {
  return { ...base(), uid, name: uid, ...(cadence && { cadence, cadenceSince: '2026-11-02' }), ...different };
}

/** Somebody's rows: nothing but the contact, and what is named. */
export function rowsOf(
  who: Partial<Contact>,
  { groups = [], ...rest }: Partial<Omit<ContactRows, 'contact'>> = {},
): ContactRows {
  const grouped = groups.length > 0 ? { groups: groups.map(({ uid }) => uid) } : {};
  return {
    ...bareRows(contact({ ...grouped, ...who })),
    groups,
    ...rest,
  };
}

export function lineOn(today: string, ...rows: Parameters<typeof rowsOf>): Due {
  return dueOf(rowsOf(...rows), today);
}

/** The one reason of a kind that a line has. */
export function reason(line: Due, kind: Reason['kind']): Reason | undefined {
  return line.reasons.find((one) => one.kind === kind);
}
