import { isLive, type PlainDate } from '../domain/base.ts';
import { type Contact, FACT_LIMIT } from '../domain/contact.ts';
import { type FollowUp, isOpen } from '../domain/follow-up.ts';
import { isOn, metAt, type Occasion } from '../domain/occasion.ts';
import { addDays, dayAt } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Log } from './write.ts';

/** Somebody about to be kept, and the follow-ups that come with them; neither is written yet. */
interface Met {
  contact: Contact;
  followUps: FollowUp[];
}

/** Within an action: somebody new, who was met at the events that are on today. */
export async function metToday(log: Log, contact: Contact): Promise<Met> {
  const today = dayAt(log.at);
  // All of them in one request: they are few, and whatever an undo or a merge did to them counts at once.
  const occasions = await log.db.occasions.toArray();
  const events = occasions.filter((one) => one.kind === 'event' && isLive(one) && isOn(one, today));
  return events.length > 0 ? metAtAll(log, contact, events) : { contact, followUps: [] };
}

/** Within an action: somebody who was met at these events. What was typed about how they were met stays. */
export async function metAtAll(log: Log, contact: Contact, events: Occasion[]): Promise<Met> {
  const today = dayAt(log.at);
  const [first] = events;
  const uids = events.flatMap(({ group }) => group ?? []);
  const groups = (await log.db.groups.bulkGet(uids)).filter(isLive);
  const own = contact.groups ?? [];
  const all = new Set([...own, ...groups.map(({ uid }) => uid)]);
  return {
    contact: {
      ...contact,
      ...(!contact.howMet && first && { howMet: metAt(first, today, FACT_LIMIT) }),
      ...(all.size > 0 && { groups: [...all] }),
      ...(groups.some(({ uid, cadence }) => cadence && !own.includes(uid)) && { inheritsSince: today }),
    },
    followUps: events.map((event) => followUpOf(log, contact, event, today)),
  };
}

function followUpOf(log: Log, { uid: contactUid }: Contact, event: Occasion, today: PlainDate): FollowUp {
  const { uid: occasion, followUpFor, summary, followUpIn = 0 } = event;
  return {
    ...log.base(),
    contactUid,
    summary: followUpFor ?? summary,
    reason: 'custom',
    due: addDays(today, followUpIn),
    status: 'needs-action',
    occasion,
  };
}

/** Within an action: the open follow-ups that wait for an occasion. */
export async function openFor({ db }: Log, occasion: string): Promise<FollowUp[]> {
  return (await db.followUps.where({ occasion }).toArray()).filter(isOpen);
}

/**
 * The event of that uid.
 * @throws Refusal 'not-found'
 */
export async function eventOf({ db }: Log, uid: string): Promise<Occasion> {
  const event = await db.occasions.get(uid);
  if (!isLive(event) || event.kind !== 'event') throw new Refusal('not-found');
  return event;
}
