import { type Base, isLive, type PlainDate } from '../domain/base.ts';
import { SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { fold } from '../domain/name.ts';
import {
  OCCASION_LIMIT,
  type Occasion,
  type OccasionDraft,
  type OccasionKind,
  offerDays,
} from '../domain/occasion.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import { writtenBy } from './add-person.ts';
import type { TendDatabase } from './database.ts';
import { openFor } from './events.ts';
import { groupCalled } from './groups.ts';
import { type Action, type Log, write } from './write.ts';

/** An occasion as the user sets it; without `occasionUid` a new one. */
export interface SetOccasion {
  occasionUid?: string | undefined;
  occasion: OccasionDraft;
  /** Of a trip: the words of its open offers that are still as they were proposed, and what they are now. */
  offer?: { was: string; is: string } | undefined;
}

/**
 * Sets an occasion, and gives its uid. A trip's open offers to meet move with its days; where it becomes another one's
 * trip, those to whoever it is not about any more go.
 * @throws Refusal 'not-found', 'empty', 'too-long', 'ends-before', 'malformed' where it is of another kind
 */
export async function setOccasion(
  db: TendDatabase,
  { occasionUid, occasion: draft, offer, today, ...action }: Action & SetOccasion & { today: PlainDate },
): Promise<string> {
  const uid = await write(db, { ...action, op: 'setOccasion' }, async (log) => {
    const set = await setFrom(log, draft);
    if (occasionUid === undefined) {
      const row = { ...log.base(), ...set };
      await log.add('occasions', row);
      return row.uid;
    }
    const before = await liveOccasion(log, occasionUid, draft.kind);
    const after = { ...baseOf(before), ...set };
    await log.change('occasions', before, after);
    for (const one of before.contactUid === after.contactUid ? [] : await openFor(log, before.uid))
      if (one.contactUid !== after.contactUid) await log.remove('followUps', one);
    const moved = before.days.join() !== after.days.join();
    if (after.kind === 'trip') await moveOffers(log, after, { today, moved, offer });
    return before.uid;
  });
  return uid ?? (await writtenBy(db, action.requestId, 'occasions'));
}

/**
 * Deletes an occasion with the follow-ups that wait for it; those that were answered are what happened, and stay.
 * @throws Refusal 'not-found'
 */
export function deleteOccasion(
  db: TendDatabase,
  { occasionUid, ...action }: Action & { occasionUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteOccasion' }, async (log) => {
    const row = await liveOccasion(log, occasionUid);
    for (const followUp of await openFor(log, occasionUid)) await log.remove('followUps', followUp);
    await log.remove('occasions', row);
  });
}

/**
 * Within an action: the occasion of that uid, and of that kind where one is named.
 * @throws Refusal 'not-found' or 'malformed'
 */
export async function liveOccasion(log: Log, uid: string, kind?: OccasionKind): Promise<Occasion> {
  const row = await log.db.occasions.get(uid);
  if (!isLive(row)) throw new Refusal('not-found');
  if (kind && row.kind !== kind) throw new Refusal('malformed');
  return row;
}

/** Those put off beyond the trip's last day come up as if they had not been. */
async function moveOffers(
  log: Log,
  trip: Occasion,
  { today, moved, offer }: { today: PlainDate; moved: boolean; offer: SetOccasion['offer'] },
): Promise<void> {
  const days = moved ? offerDays(trip, today) : undefined;
  for (const followUp of await openFor(log, trip.uid)) {
    const { snoozedUntil, ...awake } = followUp;
    const isLate = days && snoozedUntil !== undefined && snoozedUntil > days.expires;
    const isProposed = offer && followUp.summary === offer.was;
    if (days || isProposed)
      await log.change('followUps', followUp, {
        ...(isLate ? awake : followUp),
        ...days,
        ...(isProposed && { summary: lineOf(offer.is, SUMMARY_LIMIT) }),
      });
  }
}

function baseOf({ uid, created, updated }: Occasion): Base {
  return { uid, created, updated };
}

async function setFrom(log: Log, draft: OccasionDraft): Promise<Omit<Occasion, keyof Base>> {
  const { kind } = draft;
  const summary = lineOf(draft.summary, OCCASION_LIMIT);
  if (summary === '' && kind !== 'trip') throw new Refusal('empty');
  if (kind === 'greeting') {
    const { days, rule, spread } = draft;
    if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? ''))) throw new Refusal('malformed');
    return { kind, summary, days, rule, spread };
  }
  const days = spanOf(draft.days);
  const place = lineOf(draft.place ?? '', OCCASION_LIMIT);
  if (kind === 'trip') {
    if (place === '') throw new Refusal('empty');
    const { contactUid } = draft;
    if (contactUid && !isLive(await log.db.contacts.get(contactUid))) throw new Refusal('not-found');
    return { kind, summary, days, place, ...(contactUid && { contactUid }) };
  }
  const { followUpIn } = draft;
  const followUpFor = lineOf(draft.followUpFor, SUMMARY_LIMIT);
  const group =
    draft.group && fold(oneLine(draft.group)) ? (await groupCalled(log, draft.group)).uid : undefined;
  return { kind, summary, days, ...(place && { place }), ...(group && { group }), followUpIn, followUpFor };
}

/** The first day and the last, once where they are one. */
function spanOf(days: PlainDate[]): PlainDate[] {
  const [first = '', last = first] = days;
  if (last < first) throw new Refusal('ends-before');
  return first === last ? [first] : [first, last];
}

function lineOf(typed: string, most: number): string {
  const line = oneLine(typed);
  if (line.length > most) throw new Refusal('too-long');
  return line;
}
