import { isLive, type PlainDate } from '../../src/domain/base.ts';
import { type Due, dueOf } from '../../src/domain/due.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { rowsByContact } from '../torture/rows-by-contact.ts';
import { tablesOf } from '../torture/tears.ts';
import { everything } from './fresh-store.ts';

/** The lines as the pure function has them on a day, from all rows. */
export async function derivedLines(db: TendDatabase, today: PlainDate): Promise<Due[]> {
  const tables = tablesOf((await everything(db)) as never);
  const rowsOf = rowsByContact(tables);
  return sorted(tables.contacts.filter(isLive).map((contact) => dueOf(rowsOf(contact), today)));
}

/** The lines as they lie in the store. */
export async function storedLines(db: TendDatabase): Promise<Due[]> {
  return sorted(await db.due.toArray());
}

function sorted(lines: Due[]): Due[] {
  return lines.toSorted((a, b) => (a.contactUid < b.contactUid ? -1 : 1));
}
