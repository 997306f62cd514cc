import { Dexie } from 'dexie';
import { KEPT_TABLES, type KeptTable, type Tally } from '../domain/copies.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import type { AnyDatabase } from './databases.ts';

/** Rows read at a time. */
const PAGE = 1000;

/** A primary key of a kept table. */
export type RowKey = string | number | string[];

/** Settings about this very store; no copy of it has them. */
export const OWN_SETTINGS = [
  'store',
  'backups',
  'toBlank',
  'turns',
  'keptUp',
  'operation',
  'toIndex',
  'notified',
];

/** A page of a table's rows in order of their key, with the key to go on after where there are more. */
export function keptRows(
  db: AnyDatabase,
  table: KeptTable,
  after?: RowKey,
): Promise<{ rows: object[]; next?: RowKey }> {
  return reading(db, async () => {
    const { schema } = db.table(table);
    const page = await db
      .table(table)
      .where(':id')
      .above(after ?? Dexie.minKey)
      .limit(PAGE)
      .toArray();
    const rows = page.filter(({ key }) => table !== 'settings' || !OWN_SETTINGS.includes(key));
    const last = page.length === PAGE && keyOf(page.at(-1), schema.primKey.keyPath);
    return last ? { rows, next: last } : { rows };
  });
}

function keyOf(row: Record<string, RowKey>, path: string | string[] | null | undefined): RowKey {
  return Array.isArray(path) ? path.map((one) => row[one] as string) : (row[path ?? ''] as RowKey);
}

/** All that the user keeps, table by table. */
export async function* allKeptRows(db: AnyDatabase): AsyncGenerator<{ table: KeptTable; rows: object[] }> {
  const there = new Set(db.tables.map(({ name }) => name));
  for (const table of KEPT_TABLES.filter((name) => there.has(name))) {
    for (let after: RowKey | undefined; ; ) {
      const { rows, next } = await keptRows(db, table, after);
      yield { table, rows };
      if (next === undefined) break;
      after = next;
    }
  }
}

/** Tables whose rows only grow in number, but by an erasing; by them the witness knows a store. */
const WITNESSED = KEPT_TABLES.filter((table) => table !== 'drafts' && table !== 'settings');

/** How many rows those tables have. Walks: some 7 µs a row. */
export function countRows(db: TendDatabase): Promise<Tally> {
  return reading(db, async () => {
    const counts = await Promise.all(WITNESSED.map(async (name) => [name, await db.table(name).count()]));
    return Object.fromEntries(counts);
  });
}

/** The last change of a store; 0 in one without any. */
export function lastSeq(db: AnyDatabase): Promise<number> {
  return reading(db, async () => {
    const [seq] = await db.table('changes').toCollection().reverse().limit(1).primaryKeys();
    return (seq as number | undefined) ?? 0;
  });
}
