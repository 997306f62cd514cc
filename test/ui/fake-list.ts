import { nearDays } from '../../src/domain/near-days.ts';
import { type PersonRow, personRow } from '../../src/domain/person-row.ts';
import type { SavedFilter } from '../../src/domain/saved-filter.ts';
import { lineOf } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Listing = 'listPeople' | 'readFilters' | 'setFilters';

/** People in one page of the fake. */
const PAGE = 50;

/** The questions of the People room, over `kept`. */
export function listRoutes(kept: FakePeople, today: string): Pick<Routes, Listing> {
  let filters: SavedFilter[] = [];
  /** What was answered before, so that what was touched since is known; the first answer is the empty store's. */
  const answered: Map<string, string>[] = [new Map()];

  const rows = (): PersonRow[] =>
    [...kept.people.values()]
      .filter(({ contact }) => !contact.deletedAt)
      .map((person) =>
        personRow(person.contact, lineOf(person, { today, groups: kept.groups }), kept.groups, today),
      )
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));

  return {
    listPeople({ after, since }) {
      const people = rows();
      const now = new Map(people.map((row) => [row.uid, JSON.stringify(row)]));
      const last = answered.at(-1) as Map<string, string>;
      if (JSON.stringify([...now]) !== JSON.stringify([...last])) answered.push(now);
      const around = { days: nearDays(today), groups: kept.groups, seq: answered.length - 1, store: 'tend' };
      if (since === undefined) {
        const later = people.filter(({ uid }) => after === undefined || uid > after);
        const page = later.slice(0, PAGE);
        const next = later.length > PAGE ? page.at(-1)?.uid : undefined;
        return { ...around, people: page, ...(next && { next }) };
      }
      const then = answered[since];
      if (!then) return { ...around, people: [], gone: [], all: true };
      return {
        ...around,
        people: people.filter((row) => then.get(row.uid) !== now.get(row.uid)),
        gone: [...then.keys()].filter((uid) => !now.has(uid)),
      };
    },
    readFilters: () => ({ filters }),
    setFilters(said) {
      filters = said.filters;
      return {};
    },
  };
}
