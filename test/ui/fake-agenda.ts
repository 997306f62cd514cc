import type { AgendaPage } from '../../src/api/contract.ts';
import { agendaOf as domainAgenda } from '../../src/domain/agenda.ts';
import { isToFixed } from '../../src/domain/answers-to.ts';
import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { type ContactRows, type Due, dueOf } from '../../src/domain/due.ts';
import type { Favour } from '../../src/domain/favour.ts';
import type { Answer, FollowUp } from '../../src/domain/follow-up.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { KeyDate } from '../../src/domain/key-date.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import type { Note } from '../../src/domain/note.ts';
import type { Sighting } from '../../src/domain/sighting.ts';

/** One person of the fake background, with all that is kept about them. */
export interface Person {
  contact: Contact;
  notes: Note[];
  followUps: FollowUp[];
  handle: string;
  interactions?: Interaction[];
  keyDates?: KeyDate[];
  sightings?: Sighting[];
  answers?: Answer[];
  favours?: Favour[];
}

const PAGE = 50;

/** What stands around these people: the day, what a day takes, and the groups there are. */
export interface Around {
  today: string;
  limit: number;
  groups: Group[];
}

/** The agenda of these people, as `listAgenda` answers. */
export function agendaOf(
  people: Person[],
  { after = 0, ...around }: Around & { after?: number },
): AgendaPage {
  const { today, limit } = around;
  const lines = people.map((person) => lineOf(person, around));
  const said = people.flatMap(({ answers = [] }) => answers.filter(({ day }) => day === today));
  const answered = new Set(said.map((one) => one.contactUid)).size;
  const kept = new Set(said.filter(isToFixed).map((one) => one.contactUid)).size;
  const agenda = domainAgenda(lines, { today, limit, answered, hadTurn: answered - kept });
  return {
    days: nearDays(today),
    today: agenda.today,
    later: agenda.later.slice(after, after + PAGE),
    laterCount: agenda.later.length,
    hasMore: agenda.later.length > after + PAGE,
    limit,
    empty: people.length === 0,
  };
}

/** Everything a person's line follows from. */
export function rowsOf(person: Person, groups: Group[]): ContactRows {
  const { contact, notes, followUps, handle: value } = person;
  const { uid: contactUid, created, updated } = contact;
  const handle = {
    service: 'linkedin',
    kind: 'vanity' as const,
    value,
    raw: value,
    state: 'current' as const,
  };
  return {
    ...bareRows(contact),
    handles: [
      {
        uid: `handle-${contactUid}`,
        created,
        updated,
        contactUid,
        firstSeen: created,
        lastSeen: created,
        ...handle,
      } as never,
    ],
    followUps,
    notes,
    interactions: person.interactions ?? [],
    keyDates: person.keyDates ?? [],
    sightings: person.sightings ?? [],
    answers: person.answers ?? [],
    favours: person.favours ?? [],
    groups: groups.filter(({ uid }) => contact.groups?.includes(uid)),
  };
}

/** A person's line, with or without a day. */
export function lineOf(person: Person, { today, groups }: Pick<Around, 'today' | 'groups'>): Due {
  return dueOf(rowsOf(person, groups), today);
}
