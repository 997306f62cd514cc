import type { AnswerTo, Input } from '../../src/api/contract.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import type { Occasion, OccasionDraft, OccasionPerson } from '../../src/domain/occasion.ts';
import type { PlaceAliases } from '../../src/domain/place-match.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { FakePeople } from './fake-people.ts';

type OccasionName =
  | 'listOccasions'
  | 'readOccasion'
  | 'setOccasion'
  | 'deleteOccasion'
  | 'inviteTo'
  | 'keepMet'
  | 'meetAt'
  | 'notMetAt'
  | 'setGreetingFor'
  | 'setPlaceAliases';

/** Trips, events and greetings in memory, as far as a view can tell. */
export class FakeOccasions {
  occasions: Occasion[] = [];
  aliases: PlaceAliases = [];
  /** Lines of an event that are not settled. */
  drafts = new Map<string, string>();
  /** Whom each is about, by uid. */
  people = new Map<string, OccasionPerson[]>();
}

/** The questions about occasions, over `kept`. */
export function occasionRoutes(
  { occasions: own, groups, reminding }: Pick<FakePeople, 'occasions' | 'groups' | 'reminding'>,
  today: string,
): { [Name in OccasionName]: (input: Input<Name>) => AnswerTo<Name> } {
  const rowOf = (draft: OccasionDraft) => {
    const group = 'group' in draft && draft.group ? { group: draft.group } : {};
    return { ...draft, ...group } as Omit<Occasion, 'uid' | 'created' | 'updated'>;
  };
  const find = (uid: string) => {
    const found = own.occasions.find((one) => one.uid === uid);
    if (!found) throw new Refusal('not-found');
    return found;
  };
  return {
    listOccasions: () => ({
      days: nearDays(today),
      occasions: own.occasions,
      groups,
      aliases: own.aliases,
      limit: reminding.limit,
    }),
    readOccasion({ occasionUid }) {
      const people = own.people.get(find(occasionUid).uid) ?? [];
      const draft = own.drafts.get(occasionUid);
      return { people, count: people.length, ...(draft && { draft }) };
    },
    keepMet({ occasionUid, text }) {
      own.drafts.set(occasionUid, text);
      return {};
    },
    setOccasion({ occasionUid, occasion }) {
      if (occasion.kind === 'trip' && !occasion.place.trim()) throw new Refusal('empty');
      if (occasionUid) Object.assign(find(occasionUid), rowOf(occasion));
      const uid = occasionUid ?? `occasion-${own.occasions.length}`;
      if (!occasionUid) own.occasions.push({ uid, created: 'then', updated: 'then', ...rowOf(occasion) });
      return { occasionUid: uid };
    },
    deleteOccasion({ occasionUid }) {
      own.occasions = own.occasions.filter(({ uid }) => uid !== occasionUid);
      return {};
    },
    inviteTo({ occasionUid, contactUids }) {
      own.people.set(
        occasionUid,
        contactUids.map((uid) => ({ uid, name: uid, due: today, status: 'needs-action' })),
      );
      return {};
    },
    meetAt({ occasionUid, contactUid, note }) {
      own.people.set(occasionUid, [{ uid: contactUid, name: contactUid, ...(note && { note }) }]);
      return {};
    },
    notMetAt: () => ({}),
    setGreetingFor: () => ({}),
    setPlaceAliases({ aliases }) {
      own.aliases = aliases;
      return {};
    },
  };
}
