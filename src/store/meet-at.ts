import { type Base, isLive } from '../domain/base.ts';
import { FACT_LIMIT } from '../domain/contact.ts';
import { metAt } from '../domain/occasion.ts';
import { dayAt } from '../domain/plain-date.ts';
import type { TendDatabase } from './database.ts';
import { eventOf, metAtAll } from './events.ts';
import { takeOut } from './groups.ts';
import { giveNote } from './notes.ts';
import { ownRow, type Target, targetOf } from './target.ts';
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

/**
 * Somebody who was kept while an event was on, but was not met there: its follow-up goes, its group, and how they were
 * met where that is still as the event had it.
 * @throws Refusal 'not-found'
 */
export function notMetAt(
  db: TendDatabase,
  { target, followUpUid, ...action }: Action & { target: Target; followUpUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'notMetAt' }, async (log) => {
    const followUp = await ownRow(log, 'followUps', followUpUid, target);
    const event = await eventOf(log, followUp.occasion ?? '');
    await log.remove('followUps', followUp);
    const contact = await targetOf(log, { contactUid: followUp.contactUid });
    const { howMet, ...others } = contact;
    const wasMet = metAt(event, dayAt(contact.created), FACT_LIMIT);
    const isTheEvents = JSON.stringify(howMet) === JSON.stringify(wasMet);
    if (isTheEvents) await log.change('contacts', contact, others);
    if (event.group) await takeOut(log, isTheEvents ? others : contact, event.group);
  });
}

function baseOf({ uid, created, updated }: Base): Base {
  return { uid, created, updated };
}
