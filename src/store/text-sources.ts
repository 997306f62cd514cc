import { type Change, ownersIn } from '../domain/change.ts';
import { peopleIn, TEXT_TABLES, type TextRow, type TextTable } from '../domain/text.ts';

/** A row that is a text of its own, as it is now; undefined where it was erased. */
export interface Source {
  table: TextTable;
  uid: string;
  row: TextRow | undefined;
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
  const last = new Map<string, Change & { owners: Set<string> }>();
  for (const change of changes) {
    const { table, uid, before, after } = change;
    if (!(TEXT_TABLES as readonly string[]).includes(table)) {
      for (const one of ownersIn(change)) carried.add(one);
      continue;
    }
    const owners = last.get(`${table}/${uid}`)?.owners ?? new Set();
    const rows = [before, after].filter((row) => row !== undefined) as TextRow[];
    for (const one of [...ownersIn(change), ...rows.flatMap(peopleIn)]) owners.add(one);
    last.set(`${table}/${uid}`, { ...change, owners });
  }
  for (const { table, uid, after, owners } of last.values())
    for (const owner of owners) {
      const known = sources.get(owner) ?? [];
      sources.set(owner, known);
      known.push({ table: table as TextTable, uid, row: after as TextRow | undefined });
    }
  return { sources, carried, isGrouped: changes.some(({ table }) => table === 'groups') };
}
