import { type Base, isLive, type PlainDate } from '../domain/base.ts';
import { type FollowUp, summaryFrom } from '../domain/follow-up.ts';
import { lastDay, offerDays } from '../domain/occasion.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { liveOccasion } from './occasions.ts';
import { type Action, type Log, write } from './write.ts';

/** Whom a trip is an occasion to meet, and in which words each is reminded of. */
export interface Invite {
  occasionUid: string;
  contactUids: string[];
  summary: string;
}

/**
 * Makes an offer to meet on a trip for each of these people, which comes up in time and ends with the trip. Once per
 * person: whoever has one, or had one and answered it, gets no other. Of somebody else's trip only they get one.
 * @throws Refusal 'not-found', 'too-long', 'day-past' of a trip that is over, or 'malformed' of what is no trip
 */
export function inviteTo(
  db: TendDatabase,
  { occasionUid, contactUids, summary, today, ...action }: Action & Invite & { today: PlainDate },
): Promise<void> {
  return write(db, { ...action, op: 'inviteTo' }, async (log) => {
    const trip = await liveOccasion(log, occasionUid, 'trip');
    if (lastDay(trip) < today) throw new Refusal('day-past');
    const offers = await db.followUps.where({ occasion: occasionUid }).toArray();
    const offered = new Set(offers.filter(isLive).map(({ contactUid }) => contactUid));
    const people = await db.contacts.bulkGet([...new Set(contactUids)]);
    // The one that was removed is used again: an undo of its removal can never make a second one.
    const removed = new Map(offers.map((one) => [one.contactUid, one]));
    const said = { summary: summaryFrom(summary), reason: 'trip', status: 'needs-action' } as const;
    for (const { uid: contactUid } of people.filter(isLive))
      if (!offered.has(contactUid) && (trip.contactUid ?? contactUid) === contactUid)
        await offer(log, removed.get(contactUid), {
          contactUid,
          ...said,
          ...offerDays(trip, today),
          occasion: occasionUid,
        });
  });
}

async function offer(
  log: Log,
  removed: FollowUp | undefined,
  next: Omit<FollowUp, keyof Base>,
): Promise<void> {
  if (!removed) return log.add('followUps', { ...log.base(), ...next });
  const { uid, created, updated } = removed;
  await log.change('followUps', removed, { uid, created, updated, ...next });
}
