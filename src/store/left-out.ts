import type { KeptTable } from '../domain/copies.ts';
import type { TendDatabase } from './database.ts';
import { erasedUids } from './erased-uids.ts';
import type { Row } from './rows.ts';
import { contactsOf } from './write.ts';

/**
 * The uids among these rows of a copy that were erased here for good, or are about somebody who was: what the user
 * erased does not come back by an import. Within a transaction or on its own.
 */
export async function erasedAmong(
  db: TendDatabase,
  rows: { table: KeptTable; row: object }[],
): Promise<Set<string>> {
  const erased = await erasedUids(db);
  if (erased.size === 0) return new Set();
  const isGone = async (table: KeptTable, uid: string) =>
    erased.has(uid) && (await db.table(table).get(uid)) === undefined;
  const gone = await Promise.all(
    rows.map(async ({ table, row }) => {
      const { uid } = row as Row;
      if (uid === undefined) return []; // a draft
      if (await isGone(table, uid)) return [uid];
      const owners = contactsOf(row as Row).map((owner) => isGone('contacts', owner));
      return owners.length > 0 && (await Promise.all(owners)).every(Boolean) ? [uid] : [];
    }),
  );
  return new Set(gone.flat());
}
