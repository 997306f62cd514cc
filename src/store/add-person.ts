import { blankContact, type NewPerson } from '../domain/contact.ts';
import { dayAt } from '../domain/plain-date.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { withFields } from './fields.ts';
import { groupCalled } from './groups.ts';
import { giveNote } from './notes.ts';
import { withFacts } from './standing.ts';
import { type Action, write } from './write.ts';

/**
 * Keeps somebody of whom no page tells: a friend, somebody met at an event. Gives their uid.
 * @throws Refusal 'no-name' or 'too-long'
 */
export async function addPerson(
  db: TendDatabase,
  { fields, howMet, groups = [], note = '', requestId, at }: Action & NewPerson,
): Promise<string> {
  const uid = await write(db, { requestId, at, op: 'addPerson' }, async (log) => {
    const told = withFacts(
      withFields(blankContact(log.base()), { ...fields, fullName: fields.fullName ?? '' }),
      { howMet },
    );
    const rows = [];
    for (const name of groups) rows.push(await groupCalled(log, name));
    const uids = [...new Set(rows.map((group) => group.uid))];
    const inherits = rows.some(({ cadence }) => cadence) ? { inheritsSince: dayAt(at) } : {};
    await log.add('contacts', { ...told, ...(uids.length > 0 && { groups: uids, ...inherits }) });
    if (note.trim()) await giveNote(log, told.uid, note);
    return told.uid;
  });
  return uid ?? (await addedBy(db, requestId));
}

/** Whom that request added when it was done before. */
function addedBy(db: TendDatabase, requestId: string): Promise<string> {
  return reading(db, async () => {
    const changes = await db.changes.where({ requestId }).toArray();
    return changes.find(({ table }) => table === 'contacts')?.uid ?? '';
  });
}
