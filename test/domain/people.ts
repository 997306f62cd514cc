import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { ContactRows } from '../../src/domain/due.ts';
import type { Favour } from '../../src/domain/favour.ts';
import type { Answer, FollowUp } from '../../src/domain/follow-up.ts';
import type { Field, Glimpse } from '../../src/domain/glimpse.ts';
import type { Goal } from '../../src/domain/goal.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import type { Note } from '../../src/domain/note.ts';
import type { Occasion } from '../../src/domain/occasion.ts';
import type { Sighting } from '../../src/domain/sighting.ts';

/** Rows about Mara Okafor, who does not exist; each test says what is different. */

const base = { created: '2026-11-02T09:00:00.000Z', updated: '2026-11-02T09:00:00.000Z' };

export function contact(different: Partial<Contact> = {}): Contact {
  const settled = { phase: 'maintain', importance: 1, tracked: true } as const;
  return { ...base, uid: 'mara', fullName: 'Mara Okafor', ...settled, fieldSource: {}, ...different };
}

export function handle(different: Partial<Handle> = {}): Handle {
  const key = { service: 'linkedin', kind: 'vanity', value: 'mara-okafor', raw: 'mara-okafor' } as const;
  return { ...base, uid: 'mara-handle', contactUid: 'mara', ...key, state: 'current', ...different };
}

export function note(different: Partial<Note> = {}): Note {
  return { ...base, uid: 'a-note', contactUid: 'mara', text: 'Likes sailing.', pinned: false, ...different };
}

export function followUp(different: Partial<FollowUp> = {}): FollowUp {
  const asked = {
    summary: 'ask about Lisbon',
    reason: 'custom',
    due: '2026-12-01',
    status: 'needs-action',
  } as const;
  return { ...base, uid: 'a-follow-up', contactUid: 'mara', ...asked, ...different };
}

export function interaction(different: Partial<Interaction> = {}): Interaction {
  const said = { on: '2026-11-01', kind: 'call', direction: 'both', touch: true, text: '' } as const;
  return { ...base, uid: 'an-interaction', participants: ['mara'], ...said, ...different };
}

export function group(different: Partial<Group> = {}): Group {
  return { ...base, uid: 'a-group', name: 'Rowers', ...different };
}

export function keyDate(different: Partial<KeyDate> = {}): KeyDate {
  const day = { kind: 'birthday', date: '--12-24', leadDays: 3 } as const;
  return { ...base, uid: 'a-key-date', contactUid: 'mara', ...day, ...different };
}

export function sighting(different: Partial<Sighting> = {}): Sighting {
  const told = { was: { org: 'Brightwater' }, is: { org: 'Northlight' }, since: '2026-10-01' };
  return {
    ...base,
    uid: 'a-sighting',
    contactUid: 'mara',
    on: '2026-11-10',
    via: 'visit',
    ...told,
    ...different,
  };
}

export function answer(different: Partial<Answer> = {}): Answer {
  const said = { line: 'followUp/a-follow-up', day: '2026-11-20', answer: 'done' } as const;
  return { ...base, uid: 'an-answer', contactUid: 'mara', ...said, ...different };
}

/** Something Mara was asked. */
export function favour(different: Partial<Favour> = {}): Favour {
  const said = { on: '2026-11-20', side: 'asked', kind: 'intro', text: 'to the harbour' } as const;
  return { ...base, uid: 'a-favour', contactUid: 'mara', ...said, ...different };
}

/** A goal that is open. */
export function goal(different: Partial<Goal> = {}): Goal {
  const said = {
    summary: 'A berth in Lisbon',
    text: 'harbours',
    until: '2027-03-31',
    status: 'open',
  } as const;
  return { ...base, uid: 'a-goal', ...said, ...different };
}

/** A trip of the user's own. */
export function occasion(different: Partial<Occasion> = {}): Occasion {
  const said = { kind: 'trip', summary: 'Lisbon', days: ['2027-03-01', '2027-03-05'] } as const;
  return { ...base, uid: 'an-occasion', ...said, ...different, days: different.days ?? [...said.days] };
}

/** All that a line follows from: of nobody but the contact, unless it says more. */
export function rowsAbout(different: Partial<ContactRows> = {}): ContactRows {
  return {
    ...bareRows(contact()),
    ...different,
  };
}

/** Mara's page with these fields surely read, of whoever's address. */
export function page(
  fields: Partial<Record<Field, string>>,
  different: { sure?: boolean; value?: string } = {},
): Glimpse {
  const { sure = true, value = 'mara-okafor' } = different;
  const readings = Object.entries(fields).map(([field, text]) => [field, { value: text, from: 'h1', sure }]);
  return { handle: { service: 'linkedin', kind: 'vanity', value }, fields: Object.fromEntries(readings) };
}
