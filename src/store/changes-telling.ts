import type { Change } from '../domain/change.ts';
import { tells, uidSpans, widen } from '../domain/telling.ts';
import { isOfTheirTrip } from '../domain/without-people.ts';
import type { TendDatabase } from './database.ts';
import { ofEach } from './of-each.ts';
import type { Row } from './rows.ts';
import { contactsOf } from './write.ts';

/**
 * Every change whose before or after has text of these rows. They are found by contact: a row that moved between
 * contacts has left changes with each, and every move says where it came from. Where two were one for a while, the
 * other had fields of theirs in between. What is nobody's, as a trip may have been for a while, is found in the whole log;
 * a trip given to somebody else keeps no text of when it was theirs. Within a transaction.
 */
export async function changesTelling(db: TendDatabase, rows: Row[], uids: Set<string>): Promise<Change[]> {
  const spans = uidSpans(uids);
  const telling = () => changes.filter((change) => tells(spans, change));
  const seen = new Set<string>();
  const mayBeNobodys = rows.some((row) => contactsOf(row).length === 0 || 'days' in row);
  let changes = mayBeNobodys ? await db.changes.filter(({ uid }) => uids.has(uid)).toArray() : [];
  let next = new Set(rows.flatMap(contactsOf));
  for (let wider = true; wider || next.size > 0; ) {
    changes = changes.concat(await changesAbout(db, next));
    for (const uid of next) seen.add(uid);
    wider = widen(spans, changes);
    const whose = telling().flatMap(({ before, after }) => [...peopleIn(before), ...peopleIn(after)]);
    next = new Set(whose.filter((uid) => !seen.has(uid)));
  }
  return [...telling(), ...changes.filter((change) => isOfTheirTrip(change, uids))];
}

/** Whose a row is, and who that turned out to be. */
function peopleIn(row: object | undefined): string[] {
  if (!row) return [];
  const { mergedInto } = row as { mergedInto?: string };
  return [...contactsOf(row as Row), ...(mergedInto ? [mergedInto] : [])];
}

/** Every change of a row that is or was one of these contacts'; some twice. Within a transaction. */
export function changesAbout(db: TendDatabase, contactUids: Iterable<string>): Promise<Change[]> {
  return ofEach(contactUids, async (uid) => {
    const own = await Promise.all([
      db.changes.where({ contactUid: uid }).toArray(),
      db.changes.where({ others: uid }).toArray(),
    ]);
    return own.flat();
  });
}
