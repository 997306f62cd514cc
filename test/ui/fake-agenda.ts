import type { AgendaPage } from '../../src/api/contract.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Due } from '../../src/domain/due.ts';
import { dayOf, type FollowUp, isOpen } from '../../src/domain/follow-up.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import type { Note } from '../../src/domain/note.ts';
import { addDays } from '../../src/domain/plain-date.ts';

/** One person of the fake background, with all that is kept about them. */
export interface Person {
  contact: Contact;
  notes: Note[];
  followUps: FollowUp[];
  handle: string;
}

const PAGE = 50;

/** The agenda of these people, as `listAgenda` answers; with `everyone`, lines without a day too. */
export function agendaOf(
  people: Person[],
  today: string,
  after?: { contactUid: string },
  everyone = false,
): AgendaPage {
  const lines = people.map(lineOf).sort((a, b) => (a.next ?? '').localeCompare(b.next ?? ''));
  const near = lines.filter(({ next }) => next && next <= addDays(today, 7));
  const from = after ? near.findIndex((line) => line.contactUid === after.contactUid) + 1 : 0;
  const count = (is: (next: string) => boolean) => near.filter(({ next }) => is(next ?? '')).length;
  return {
    days: nearDays(today),
    lines: everyone ? lines : near.slice(from, from + PAGE),
    hasMore: near.length > from + PAGE,
    counts: {
      overdue: count((next) => next < today),
      today: count((next) => next === today),
      week: count((next) => next > today),
    },
    empty: people.length === 0,
  };
}

function lineOf({ contact, notes, followUps, handle }: Person): Due {
  const next = followUps.filter(isOpen).sort((a, b) => dayOf(a).localeCompare(dayOf(b)))[0];
  const last = notes.filter((note) => !note.deletedAt).at(-1);
  return {
    contactUid: contact.uid,
    fullName: contact.fullName,
    handle: { service: 'linkedin', kind: 'vanity', value: handle, raw: handle },
    words: [],
    ...(next && {
      next: dayOf(next),
      followUpUid: next.uid,
      summary: next.summary,
      since: next.created.slice(0, 10),
    }),
    ...(last && { last: { on: last.created.slice(0, 10), excerpt: last.text.slice(0, 140) } }),
  };
}
