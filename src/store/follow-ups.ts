import { isLive, type PlainDate } from '../domain/base.ts';
import {
  type Answer,
  type Appointment,
  closed,
  dayOf,
  type FollowUp,
  isOpen,
  summaryFrom,
} from '../domain/follow-up.ts';
import type { HandleKey } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { giveFavour } from './give-favour.ts';
import { insistOn } from './handles.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/** A write about one follow-up; with `handle`, only if it is one of the person that handle leads to. */
export interface FollowUpAction extends Action {
  followUpUid: string;
  handle?: HandleKey | undefined;
}

/** A day and why, on the day it is said. */
type Said = Appointment & { today: PlainDate };

/**
 * Sets a day to get back in touch; makes the contact where there is none.
 * @throws Refusal 'day-past', 'ends-before', 'too-long', 'in-doubt' or 'own-profile'
 */
export function setFollowUp(
  db: TendDatabase,
  { requestId, at, today, due, summary, reason, expires, ...target }: Action & Target & Said,
): Promise<void> {
  return write(db, { requestId, at, op: 'setFollowUp' }, async (log) => {
    const asked = askedOn({ today, due, summary, reason, expires });
    const { uid: contactUid } = await targetOf(log, target);
    await log.add('followUps', { ...log.base(), contactUid, ...asked });
  });
}

/**
 * A new follow-up, as it is kept.
 * @throws Refusal 'day-past', 'ends-before' or 'too-long'
 */
export function askedOn({ today, due, summary, reason = 'custom', expires }: Said) {
  if (due < today) throw new Refusal('day-past');
  if (expires && expires < due) throw new Refusal('ends-before');
  const asked = { summary: summaryFrom(summary), reason, due, status: 'needs-action' } as const;
  return { ...asked, ...(expires && { expires }) };
}

/**
 * Moves an open follow-up or changes its words; ends a snooze. An overdue one may keep its day, and one that was put off
 * beyond its end both.
 * @throws Refusal 'not-found', 'day-past', 'ends-before' or 'too-long'
 */
export function changeFollowUp(
  db: TendDatabase,
  { followUpUid, handle, today, due, summary, reason, expires, ...action }: FollowUpAction & Said,
): Promise<void> {
  return write(db, { ...action, op: 'changeFollowUp' }, async (log) => {
    const followUp = await openOne(log, followUpUid, handle);
    const keepsDay = due === dayOf(followUp);
    if (due < today && !keepsDay) throw new Refusal('day-past');
    const { snoozedUntil: _, expires: ended, ...awake } = followUp;
    const ends = expires ?? ended;
    if (ends && ends < due && !(keepsDay && ends === ended)) throw new Refusal('ends-before');
    await log.change('followUps', followUp, {
      ...awake,
      due,
      summary: summaryFrom(summary),
      ...(reason && { reason }),
      ...(ends && { expires: ends }),
    });
  });
}

/**
 * Answers an open follow-up: done, skipped, or snoozed until a later day than today.
 * @throws Refusal 'not-found', 'day-past' or, with 'snoozed' and no day, 'malformed'
 */
export function answerFollowUp(
  db: TendDatabase,
  {
    followUpUid,
    handle,
    today,
    answer,
    until,
    ...action
  }: FollowUpAction & { today: PlainDate; answer: Answer['answer']; until?: PlainDate | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'answerFollowUp' }, async (log) => {
    const followUp = await openOne(log, followUpUid, handle);
    const { contactUid } = followUp;
    const line = `followUp/${followUpUid}`;
    if (answer === 'snoozed') {
      if (until === undefined) throw new Refusal('malformed');
      if (until <= today) throw new Refusal('day-past');
      await log.change('followUps', followUp, { ...followUp, snoozedUntil: until });
      await log.add('answers', { ...log.base(), contactUid, line, day: today, answer, until });
    } else {
      await close(log, followUp, answer, today);
      await log.add('answers', { ...log.base(), contactUid, line, day: today, answer });
    }
  });
}

/** Within an action: answers an open follow-up for good; of one that was done the favour is kept that it was. */
export async function close(
  log: Log,
  followUp: FollowUp,
  answer: 'done' | 'skipped',
  today: PlainDate,
): Promise<void> {
  const { contactUid, reason: why, summary: text } = followUp;
  await log.change('followUps', followUp, closed(followUp, answer, today));
  if (answer === 'done') await giveFavour(log, contactUid, { why, on: today, text });
}

/** @throws Refusal 'not-found' */
export function removeFollowUp(
  db: TendDatabase,
  { followUpUid, handle, ...action }: FollowUpAction,
): Promise<void> {
  return write(db, { ...action, op: 'removeFollowUp' }, async (log) => {
    await log.remove('followUps', await liveOne(log, followUpUid, handle));
  });
}

async function liveOne(log: Log, uid: string, handle: HandleKey | undefined): Promise<FollowUp> {
  const followUp = await log.db.followUps.get(uid);
  if (!isLive(followUp)) throw new Refusal('not-found');
  await insistOn(log.db, followUp.contactUid, handle);
  return followUp;
}

/** One that was answered meanwhile, in another tab, is gone from the agenda. */
async function openOne(log: Log, uid: string, handle: HandleKey | undefined): Promise<FollowUp> {
  const followUp = await liveOne(log, uid, handle);
  if (!isOpen(followUp)) throw new Refusal('not-found');
  return followUp;
}
