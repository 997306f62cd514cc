import { ask } from '../../api/ask.ts';
import type { RowKey } from '../../api/contract.ts';
import { isLive } from '../../domain/base.ts';
import type { Contact } from '../../domain/contact.ts';
import type { KeptTable } from '../../domain/copies.ts';
import type { PersonTraits } from '../../domain/duplicates.ts';
import type { Handle } from '../../domain/handle.ts';
import { isAddress } from '../../domain/import-handle.ts';

/** Everybody who is kept, by what tells whether two are one. */
export async function readTraits(): Promise<PersonTraits[]> {
  const people = new Map<string, PersonTraits>();
  await eachPage('contacts', (rows: Contact[]) => {
    for (const row of rows.filter(isLive)) {
      const { uid, fullName: name, org, title, place } = row;
      people.set(uid, { uid, name, org, title, place, handles: [] });
    }
  });
  await eachPage('handles', (rows: Handle[]) => {
    for (const row of rows)
      if (isLive(row) && row.state === 'current' && isAddress(row))
        people.get(row.contactUid)?.handles.push(row);
  });
  return [...people.values()];
}

async function eachPage<Row>(table: KeptTable, take: (rows: Row[]) => void): Promise<void> {
  let after: RowKey | undefined;
  do {
    const { rows, next } = await ask('readRows', { table, after });
    take(rows as Row[]);
    after = next;
  } while (after !== undefined);
}
