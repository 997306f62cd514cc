import { textWords } from '../../domain/name.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { PeopleView } from './people-address.ts';
import { fits } from './people-filter.ts';
import { finder, type Listed } from './people-find.ts';
import type { HitShown } from './people-hits.ts';
import { comparing, mergedInOrder, type Naming, type Order } from './people-order.ts';

/** Everybody in memory, always in order, so that a key press only walks through them once. */
export interface PeopleInOrder {
  size: number;
  /** Everybody, in order. */
  all: Listed[];
  get(uid: string): Listed | undefined;
  /** Takes these in, in the place of who they were before. */
  put(people: Listed[]): void;
  drop(uids: Iterable<string>): void;
  /** Begins anew with these. */
  replace(people: Listed[]): void;
  sort(order: Order, naming: Naming): void;
}

/** Nobody yet. */
export function peopleInOrder(order: Order, naming: Naming): PeopleInOrder {
  let compare = comparing(order, naming);
  const byUid = new Map<string, Listed>();
  const own: PeopleInOrder = {
    size: 0,
    all: [],
    get: (uid) => byUid.get(uid),
    put(people) {
      const known = people.filter(({ row }) => byUid.has(row.uid)).map(({ row }) => row.uid);
      if (known.length > 0) own.drop(known);
      for (const person of people) byUid.set(person.row.uid, person);
      own.all = mergedInOrder(own.all, [...people].sort(compare), compare);
      own.size = own.all.length;
    },
    drop(uids) {
      const gone = new Set(uids);
      if (gone.size === 0) return;
      for (const uid of gone) byUid.delete(uid);
      own.all = own.all.filter(({ row }) => !gone.has(row.uid));
      own.size = own.all.length;
    },
    replace(people) {
      byUid.clear();
      own.all = [];
      own.put(people);
    },
    sort(order, naming) {
      compare = comparing(order, naming);
      own.all = [...own.all].sort(compare);
    },
  };
  return own;
}

/** Where somebody stands now who stood at a place; who is no longer there leaves it to whoever is. */
export function placeOf(uid: string | undefined, shown: Listed[], before: number): number {
  const at = uid === undefined ? -1 : shown.findIndex(({ row }) => row.uid === uid);
  return at < 0 ? Math.min(before, shown.length - 1) : at;
}

/** Whether who is found comes in the order of the search, since no other was chosen. */
export function isRanked({ find, order }: PeopleView): boolean {
  return textWords(find).length > 0 && order.column === 'name' && !order.down;
}

/** Who fits the filters and is found, in order; of a search the best first. */
export function peopleShown(
  all: Listed[],
  view: PeopleView,
  around: { days: NearDays; groups: Map<string, string>; hits: Map<string, HitShown> },
): Listed[] {
  const { find, filters } = view;
  const words = textWords(find);
  const isWanted = fits(filters, around.days);
  const isFound = finder(words, around.groups);
  const shown = all.filter(
    (person) =>
      isWanted(person) && (words.length === 0 || isFound(person) || around.hits.has(person.row.uid)),
  );
  if (!isRanked(view) || around.hits.size === 0) return shown;
  const ranks = new Map([...around.hits.keys()].map((uid, at) => [uid, at]));
  const rankOf = ({ row }: Listed) => ranks.get(row.uid) ?? ranks.size;
  return shown.sort((a, b) => rankOf(a) - rankOf(b));
}
