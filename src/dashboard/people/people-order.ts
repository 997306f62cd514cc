import { type Cadence, intervalDays } from '../../domain/cadence.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import type { Listed } from './people-find.ts';

/** By what people are sorted. */
export const COLUMNS = [
  'name',
  'place',
  'company',
  'groups',
  'importance',
  'cadence',
  'last',
  'next',
  'connected',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A column, upwards or downwards. Who has nothing there comes last both ways; who has the same, by name. */
export interface Order {
  column: Column;
  down: boolean;
}

/** Names as the reader's language sorts them, numbers in them by their value. */
export interface Naming {
  collator: Intl.Collator;
  /** The names of the groups, by uid. */
  groups: Map<string, string>;
}

type Key = string | number | undefined;

const KEYS: Record<Exclude<Column, 'groups'>, (row: PersonRow) => Key> = {
  name: ({ name }) => name || undefined,
  place: ({ place }) => place,
  company: ({ org }) => org,
  importance: ({ importance }) => importance,
  cadence: ({ cadence }) => cadence && daysOf(cadence),
  last: ({ last }) => last,
  next: ({ next }) => next,
  connected: ({ connectedOn }) => connectedOn,
};

/** Those whose texts are a language's; days and numbers compare as they are. */
const SPOKEN: readonly Column[] = ['name', 'place', 'company'];

/** Which of two people comes first. Total: two different people are never equal. */
export function comparing({ column, down }: Order, naming: Naming): (a: Listed, b: Listed) => number {
  const keyOf = column === 'groups' ? firstGroup(naming) : KEYS[column];
  const { collator } = naming;
  const spoken = SPOKEN.includes(column);
  const sign = down ? -1 : 1;
  return ({ row: a }, { row: b }) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one !== other) {
      if (one === undefined) return 1;
      if (other === undefined) return -1;
      const which = spoken ? collator.compare(one as string, other as string) : one < other ? -1 : 1;
      if (which !== 0) return sign * which;
    }
    return (
      (column === 'name' ? 0 : collator.compare(a.name, b.name)) ||
      (a.uid < b.uid ? -1 : Number(a.uid > b.uid))
    );
  };
}

/** Two lists in order as one. */
export function mergedInOrder<Item>(
  one: Item[],
  other: Item[],
  compare: (a: Item, b: Item) => number,
): Item[] {
  const all: Item[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [left, right] = [one[i] as Item, other[j] as Item];
    if (compare(left, right) <= 0) {
      all.push(left);
      i++;
    } else {
      all.push(right);
      j++;
    }
  }
  while (i < one.length) all.push(one[i++] as Item);
  while (j < other.length) all.push(other[j++] as Item);
  return all;
}

const days = new Map<string, number>();

/** Of a cadence the days of an interval. */
function daysOf(cadence: Cadence): number {
  const key = `${cadence.every} ${cadence.unit}`;
  const known = days.get(key) ?? intervalDays(cadence, '2026-01-01');
  days.set(key, known);
  return known;
}

/** The place of somebody's first group among all groups. */
function firstGroup(naming: Naming): (row: PersonRow) => Key {
  let ranks = new Map<string, number>();
  let ranked: Map<string, string> | undefined;
  let first = new WeakMap<PersonRow, number>();
  return (row) => {
    if (!row.groups) return undefined;
    if (ranked !== naming.groups) {
      ranked = naming.groups;
      first = new WeakMap();
      const inOrder = [...ranked].sort(([, a], [, b]) => naming.collator.compare(a, b));
      ranks = new Map(inOrder.map(([uid], at) => [uid, at]));
    }
    const known = first.get(row) ?? Math.min(...row.groups.map((uid) => ranks.get(uid) ?? ranks.size));
    first.set(row, known);
    return known;
  };
}
