import { type Favour, newestFavours } from '../../src/domain/favour.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Person } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Giving = 'addFavour' | 'changeFavour' | 'deleteFavour' | 'listFavours';

/** The questions about give and ask, over `kept`; `personOf` makes whose panel is open a contact. */
export function favourRoutes(
  kept: FakePeople,
  today: string,
  personOf: (contactUid: string | undefined) => Person,
): Pick<Routes, Giving> {
  const base = () => ({ uid: crypto.randomUUID(), created: `${today}T10:00:00.000Z`, updated: today });
  const favour = (uid: string): Favour => {
    for (const { favours = [] } of kept.people.values())
      for (const one of favours) if (one.uid === uid) return one;
    throw new Refusal('not-found');
  };
  return {
    addFavour({ contactUid, on, side, kind, text, goal }) {
      const person = personOf(contactUid);
      const said = { on, side, kind, text, ...(goal && { goal }) };
      const added = { ...base(), contactUid: person.contact.uid, ...said };
      person.favours = [...(person.favours ?? []), added];
      return {};
    },
    changeFavour({ favourUid, requestId: _, capability: __, contactUid: ___, glimpse: ____, ...said }) {
      Object.assign(favour(favourUid), said);
      return {};
    },
    deleteFavour({ favourUid }) {
      favour(favourUid).deletedAt = today;
      return {};
    },
    listFavours: ({ contactUid }) => ({
      favours: newestFavours(personOf(contactUid).favours ?? []),
      goals: kept.goals,
    }),
  };
}
