import { reasonLine } from '../domain/answers-to.ts';
import type { PlainDate } from '../domain/base.ts';
import { dueOf, type Reason } from '../domain/due.ts';
import type { Answer } from '../domain/follow-up.ts';
import { rowsAround } from './rows-around.ts';
import type { Log } from './write.ts';

/** What is said to a reason. */
export interface SaidToReason {
  today: PlainDate;
  answer: Answer['answer'];
  /** With 'snoozed'. */
  until?: PlainDate | undefined;
}

/** Keeps what the user said to one reason of a contact's line. */
export async function addAnswer(
  log: Log,
  contactUid: string,
  reason: Reason,
  { today, answer, until }: SaidToReason,
): Promise<void> {
  await log.add('answers', {
    ...log.base(),
    contactUid,
    line: reasonLine(reason),
    day: today,
    answer,
    ...(reason.of !== undefined && { of: reason.of }),
    ...(answer === 'snoozed' && until !== undefined && { until }),
  });
}

/** What is up of a contact's line that contact would answer. */
export async function contactReasons(log: Log, contactUid: string, today: PlainDate): Promise<Reason[]> {
  const contact = await log.db.contacts.get(contactUid);
  if (!contact) return [];
  const { reasons } = dueOf(await rowsAround(log.db, contact), today);
  return reasons.filter(({ kind, day }) => BY_CONTACT.includes(kind) && day <= today);
}

/**
 * There was contact: whoever was up for that and is no longer has been answered, so that the day counts them and asks
 * for nothing that was just done. Who is up all the same, since it was long ago, was not.
 */
export async function answerByContact(
  log: Log,
  contactUid: string,
  { reasons, today }: { reasons: Reason[]; today: PlainDate },
): Promise<void> {
  if (reasons.length === 0 || (await contactReasons(log, contactUid, today)).length > 0) return;
  for (const reason of reasons) await addAnswer(log, contactUid, reason, { today, answer: 'done' });
}

/** Reasons that any contact answers. */
const BY_CONTACT: Reason['kind'][] = ['cadence', 'rest', 'connected'];
