import { isLive } from '../domain/base.ts';
import { blankContact, type NewPerson } from '../domain/contact.ts';
import { dayAt } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { eventOf, metAtAll, metToday } from './events.ts';
import { withFields } from './fields.ts';
import { groupCalled } from './groups.ts';
import { attach, contactAt, type SeenHandle } from './handles.ts';
import { giveNote } from './notes.ts';
import type { Rows } from './rows.ts';
import { withFacts } from './standing.ts';
import { type Action, write } from './write.ts';

/**
 * Keeps somebody of whom no page tells: a friend, somebody met at an event. Gives their uid.
 * They were met at `event`, else at what is on today.
 * @throws Refusal 'no-name', 'too-long', 'address-taken' or, of the event, 'not-found'
 */
export async function addPerson(
  db: TendDatabase,
  {
    fields,
    howMet,
    groups = [],
    note = '',
    event,
    handle,
    requestId,
    at,
  }: Action & Omit<NewPerson, 'address'> & { handle?: SeenHandle | undefined },
): Promise<string> {
  const uid = await write(db, { requestId, at, op: 'addPerson' }, async (log) => {
    if (handle && isLive(await contactAt(db, handle))) throw new Refusal('address-taken');
    const told = withFacts(
      withFields(blankContact(log.base()), { ...fields, fullName: fields.fullName ?? '' }, !!handle),
      { howMet },
    );
    const rows = [];
    for (const name of groups) rows.push(await groupCalled(log, name));
    const uids = [...new Set(rows.map((group) => group.uid))];
    const inherits = rows.some(({ cadence }) => cadence) ? { inheritsSince: dayAt(at) } : {};
    const grouped = { ...told, ...(uids.length > 0 && { groups: uids, ...inherits }) };
    const { contact, followUps } = event
      ? await metAtAll(log, grouped, [await eventOf(log, event)])
      : await metToday(log, grouped);
    await log.add('contacts', contact);
    if (handle) await attach(log, contact.uid, { handle, glimpse: undefined });
    for (const followUp of followUps) await log.add('followUps', followUp);
    if (note.trim()) await giveNote(log, told.uid, note);
    return told.uid;
  });
  return uid ?? (await writtenBy(db, requestId, 'contacts'));
}

/** Which row of a table that request wrote when it was done before. */
export function writtenBy(db: TendDatabase, requestId: string, table: keyof Rows): Promise<string> {
  return reading(db, async () => {
    const changes = await db.changes.where({ requestId }).toArray();
    return changes.find((one) => one.table === table)?.uid ?? '';
  });
}
