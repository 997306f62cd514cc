import type { Table } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Due } from '../domain/due.ts';
import type { Group } from '../domain/group.ts';
import type { Text } from '../domain/text.ts';
import type { TendDatabase } from './database.ts';

/** Rows by their keys, in the order of those; undefined where there is none. */
type Reading<Key, Row> = (keys: Key[]) => Promise<(Row | undefined)[]>;

/** What one question reads of those found, each row once however often it is asked for. */
export interface RowsOnce {
  texts: Reading<number, Text>;
  /** Takes in texts that were read in another way. */
  keepTexts(texts: Text[]): void;
  contacts: Reading<string, Contact>;
  lines: Reading<string, Due>;
  groups: Reading<string, Group>;
}

/** For one question: within one transaction, so that no row is older than another. */
export function rowsOnce(db: TendDatabase): RowsOnce {
  const texts = new Map<number, Text | undefined>();
  return {
    texts: once(db.texts, texts),
    keepTexts(read) {
      for (const text of read) texts.set(text.id, text);
    },
    contacts: once(db.contacts),
    lines: once(db.due),
    groups: once(db.groups),
  };
}

function once<Key, Row>(table: Table<Row, Key>, known = new Map<Key, Row | undefined>()): Reading<Key, Row> {
  return async (keys) => {
    const asked = [...new Set(keys)].filter((key) => !known.has(key));
    const rows = asked.length > 0 ? await table.bulkGet(asked) : [];
    for (const [at, key] of asked.entries()) known.set(key, rows[at]);
    return keys.map((key) => known.get(key));
  };
}
