import type { Contact } from '../../src/domain/contact.ts';
import type { ContactRows } from '../../src/domain/due.ts';
import { greetingsOf } from '../../src/store/rows-around.ts';
import { grouped } from './grouped.ts';
import type { Tables } from './tears.ts';

/** All that is each contact's, from whole tables; an older version of the store has not all of them. */
export function rowsByContact(tables: Partial<Tables>): (contact: Contact) => ContactRows {
  const of = <Row extends { contactUid: string }>(rows: Row[] = []) => {
    const groups = grouped(rows, ({ contactUid }) => contactUid);
    return ({ uid }: Contact) => groups.get(uid) ?? [];
  };
  const handles = of(tables.handles);
  const followUps = of(tables.followUps);
  const notes = of(tables.notes);
  const keyDates = of(tables.keyDates);
  const sightings = of(tables.sightings);
  const answers = of(tables.answers);
  const favours = of(tables.favours);
  const { interactions = [], groups = [], goals = [], occasions = [] } = tables;
  return (contact) => ({
    contact,
    handles: handles(contact),
    followUps: followUps(contact),
    notes: notes(contact),
    interactions: interactions.filter(({ participants }) => participants.includes(contact.uid)),
    keyDates: keyDates(contact),
    sightings: sightings(contact),
    answers: answers(contact),
    groups: groups.filter(({ uid }) => contact.groups?.includes(uid)),
    favours: favours(contact),
    goals: goals.filter(({ uid }) => contact.goals?.includes(uid)),
    greetings: occasions.filter(({ uid }) =>
      greetingsOf(
        contact,
        groups.filter((group) => contact.groups?.includes(group.uid)),
      ).includes(uid),
    ),
  });
}
