import { Refusal } from '../../src/domain/refusal.ts';
import type { Person } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Editing =
  | 'readPersonPage'
  | 'editPeople'
  | 'addPerson'
  | 'addHandle'
  | 'removeHandle'
  | 'personAt'
  | 'mergePeople'
  | 'keepApart'
  | 'listApart';

/** The questions that edit people, over `kept`; `readPerson` as the other fakes have it. */
export function peopleRoutes(kept: FakePeople, readPerson: Routes['readPerson']): Pick<Routes, Editing> {
  const personOf = (contactUid = ''): Person => {
    const person = [...kept.people.values()].find(({ contact }) => contact.uid === contactUid);
    if (!person) throw new Refusal('not-found');
    return person;
  };
  return {
    readPersonPage: ({ contactUid }) => ({
      ...readPerson({ contactUid }),
      handles: [],
      notes: personOf(contactUid).notes.filter(({ deletedAt }) => !deletedAt),
      hasOlder: false,
      goals: [],
    }),
    editPeople: ({ operation, contactUids: { length: people } }) => ({
      state: { operation, op: 'editPeople', done: 1, of: 1, counts: { people } },
    }),
    addPerson({ fields }) {
      if (!fields.fullName) throw new Refusal('no-name');
      const name = fields.fullName;
      return { contactUid: kept.keep(name.toLowerCase(), { fullName: name }).contact.uid };
    },
    addHandle: () => ({}),
    removeHandle: () => ({}),
    personAt: () => ({}),
    mergePeople: () => ({}),
    keepApart: () => ({}),
    listApart: () => ({ pairs: [] }),
  };
}
