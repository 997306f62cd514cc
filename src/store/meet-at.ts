import { type Base, isLive } from '../domain/base.ts';
import type { TendDatabase } from './database.ts';
import { eventOf, metAtAll } from './events.ts';
import { giveNote } from './notes.ts';
import { targetOf } from './target.ts';
import { type Action, write } from './write.ts';

/** Somebody who is kept already and was met at an event, and what is noted of it. */
export interface MetAgain {
  occasionUid: string;
  contactUid: string;
  note?: string | undefined;
}

/**
 * Whoever was met at an event and is kept already gets what somebody new would get: its group, its follow-up, and how
 * they were met where nothing says so. Once per person: whoever had its follow-up gets no other.
 * @throws Refusal 'not-found' or 'too-long'
 */
export function meetAt(
  db: TendDatabase,
  { occasionUid, contactUid, note = '', ...action }: Action & MetAgain,
): Promise<void> {
  return write(db, { ...action, op: 'meetAt' }, async (log) => {
    const event = await eventOf(log, occasionUid);
    const before = await targetOf(log, { contactUid });
    const { contact, followUps } = await metAtAll(log, before, [event]);
    if (JSON.stringify(contact) !== JSON.stringify(before)) await log.change('contacts', before, contact);
    const all = await db.followUps.where({ occasion: occasionUid }).toArray();
    const had = all.filter((one) => one.contactUid === contactUid);
    // The one that was removed is used again: an undo of its removal can never make a second one.
    const [removed] = had;
    if (!had.some(isLive))
      for (const followUp of followUps)
        if (removed) await log.change('followUps', removed, { ...followUp, ...baseOf(removed) });
        else await log.add('followUps', followUp);
    if (note.trim()) await giveNote(log, contactUid, note);
  });
}

function baseOf({ uid, created, updated }: Base): Base {
  return { uid, created, updated };
}
