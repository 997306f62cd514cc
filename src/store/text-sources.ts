import { type Change, ownersIn } from '../domain/change.ts';
import { peopleIn, TEXT_TABLES, type TextRow, type TextTable } from '../domain/text.ts';

/** A row that is a text of its own, as it is now; undefined where it was erased. */
export interface Source {
  table: TextTable;
  uid: string;
  row: TextRow | undefined;
  /** It was not there before. */
  isNew: boolean;
}

/** What the changes of one action come to for the texts. */
interface Changed {
  /** The rows that changed, by every contact they are or were about. */
  sources: Map<string, Source[]>;
  /** Contacts whose own fields may have changed. */
  carried: Set<string>;
  /** A group changed: its name is in the fields of its members. */
  isGrouped: boolean;
}

/** Looks through the changes of one action; of a row that changed more than once the last counts. */
export function sourcesIn(changes: Change[]): Changed {
  const sources = new Map<string, Source[]>();
  const carried = new Set<string>();
  const last = new Map<string, Change & { owners: Set<string>; isNew: boolean }>();
  for (const change of changes) {
    const { table, uid, before, after, erased } = change;
    if (!(TEXT_TABLES as readonly string[]).includes(table)) {
      for (const one of ownersIn(change)) carried.add(one);
      continue;
    }
    const known = last.get(`${table}/${uid}`);
    const owners = known?.owners ?? new Set();
    const isNew = known?.isNew ?? (before === undefined && !erased);
    const rows = [before, after].filter((row) => row !== undefined) as TextRow[];
    for (const one of [...ownersIn(change), ...rows.flatMap(peopleIn)]) owners.add(one);
    last.set(`${table}/${uid}`, { ...change, owners, isNew });
  }
  for (const { table, uid, after, owners, isNew } of last.values())
    for (const owner of owners) {
      const known = sources.get(owner) ?? [];
      sources.set(owner, known);
      known.push({ table: table as TextTable, uid, row: after as TextRow | undefined, isNew });
    }
  return { sources, carried, isGrouped: changes.some(({ table }) => table === 'groups') };
}
