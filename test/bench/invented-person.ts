import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Base } from '../../src/domain/base.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { ContactRows } from '../../src/domain/due.ts';
import type { Handle } from '../../src/domain/handle.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { chanceFrom } from '../torture/chance.ts';
import type { Size } from './ground.ts';
import { base, nameAt, someWords } from './invented-words.ts';
import { NOTE, NOTES_OF_VISITED } from './visited.ts';

/** People of a large store, each always the same but for the days, which count from today. */

const CADENCES: Cadence[] = [
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 1, unit: 'year' },
];

/** Of so many people one has a rhythm. */
const RHYTHM = 5;

/** Follow-ups that are due or overdue; the others are spread over the time to come. */
const DUE = 40;

/** What is kept of one of them: an equal part of the notes, conversations and follow-ups. */
export function inventedPerson(at: number, size: Size, today: string): ContactRows {
  const chance = chanceFrom(at);
  const contactUid = base(1, at).uid;
  const share = (many: number) => {
    const [first, next] = [at, at + 1].map((one) => Math.floor((one * many) / size.contacts)) as [
      number,
      number,
    ];
    return Array.from({ length: next - first }, (_, place) => first + place);
  };
  const contact: Contact = {
    ...base(1, at),
    fullName: nameAt(at),
    headline: someWords(6),
    org: someWords(2),
    title: someWords(2),
    place: someWords(2),
    interests: [someWords(2)],
    phase: 'maintain',
    importance: (at % 4) as Contact['importance'],
    tracked: true,
    connectedOn: addDays(today, -30 - (at % 2000)),
    fieldSource: {},
    ...(at % RHYTHM === 0 && { cadence: chance.pick(CADENCES), cadenceSince: addDays(today, -700) }),
  };
  return {
    ...bareRows(contact),
    handles: [handleOf(base(4, at), contactUid, `person-${at}`)],
    notes: share(size.notes).map((one) => ({
      ...base(2, one),
      contactUid,
      text: someWords(32),
      pinned: false,
    })),
    interactions: share(size.interactions).map((one) => ({
      ...base(3, one),
      participants: [contactUid],
      on: addDays(today, -chance.below(1500)),
      kind: 'message',
      direction: one % 2 ? 'in' : 'out',
      touch: true,
      text: someWords(10),
    })),
    followUps: share(size.followUps).map((one) => ({
      ...base(5, one),
      contactUid,
      summary: 'send the drawings',
      reason: 'promise',
      due: addDays(today, one < DUE ? -(one % 10) : 1 + chance.below(1000)),
      status: 'needs-action',
    })),
  };
}

/** Somebody whose profile is visited: with more notes than the others. */
export function visitedPerson(at: number, vanity: string, fullName: string, today: string): ContactRows {
  const contact: Contact = {
    ...base(6, at),
    fullName,
    phase: 'maintain',
    importance: 1,
    tracked: true,
    fieldSource: { fullName: 'page' },
  };
  const { uid: contactUid } = contact;
  const notes = Array.from({ length: NOTES_OF_VISITED }, (_, one) => ({
    ...base(7, at * NOTES_OF_VISITED + one),
    contactUid,
    text: `${NOTE}No. ${one + 1}.`,
    pinned: false,
  }));
  return {
    ...bareRows(contact),
    handles: [handleOf(base(8, at), contactUid, vanity)],
    notes,
    followUps: [
      {
        ...base(9, at),
        contactUid,
        summary: 'send the drawings',
        reason: 'custom',
        due: addDays(today, 30),
        status: 'needs-action',
      },
    ],
  };
}

function handleOf(begun: Base, contactUid: string, value: string): Handle {
  return { ...begun, contactUid, service: 'linkedin', kind: 'vanity', value, raw: value, state: 'current' };
}
