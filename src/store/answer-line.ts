import { reasonKey } from '../domain/answers-to.ts';
import { dueOf, type Reason } from '../domain/due.ts';
import { reasonsUp } from '../domain/order.ts';
import { Refusal } from '../domain/refusal.ts';
import { addInteraction } from './add-interaction.ts';
import { addAnswer, type SaidToReason } from './answers.ts';
import type { TendDatabase } from './database.ts';
import { close } from './follow-ups.ts';
import { giveFavour } from './give-favour.ts';
import { rowsAround } from './rows-around.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * Answers a person's line: every reason that is up, or the next one where none is yet. 'done': promises are kept,
 * news and dates acknowledged, thanks said, and for a cadence there was contact today, of which an interaction is logged.
 * 'skipped': not this time; a cadence waits for its next turn. 'snoozed': all of it again on a later day.
 * @param only the `reasonKey` of the one reason that is answered, where it is not all of them
 * @param shown `reasonKey` of every reason that the user saw: what came up or went since was not answered
 * @throws Refusal 'not-found' where nothing is up, 'changed-since' where something else is than was shown, 'day-past', or 'malformed' with 'snoozed' and no day
 */
export function answerLine(
  db: TendDatabase,
  {
    target,
    today,
    shown,
    answer,
    until,
    only,
    ...action
  }: Action & SaidToReason & { target: Target; shown: string[]; only?: string | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'answerLine' }, async (log) => {
    if (answer === 'snoozed' && until === undefined) throw new Refusal('malformed');
    if (until !== undefined && until <= today) throw new Refusal('day-past');
    const contact = await targetOf(log, target);
    const up = reasonsUp(dueOf(await rowsAround(db, contact), today), today);
    if (up.length === 0) throw new Refusal('not-found');
    if (!isSame(up.map(reasonKey), shown)) throw new Refusal('changed-since');
    const answered = up.filter((reason) => only === undefined || reasonKey(reason) === only);
    if (answered.length === 0) throw new Refusal('not-found');
    for (const reason of answered) {
      await settle(log, contact.uid, reason, { today, answer, until });
      await addAnswer(log, contact.uid, reason, { today, answer, until });
    }
    if (answer === 'done' && answered.some(({ kind }) => kind === 'cadence' || kind === 'rest'))
      await addInteraction(log, [contact.uid], { ...TALKED, on: today }, today);
  });
}

function isSame(keys: string[], shown: string[]): boolean {
  return keys.length === new Set(shown).size && keys.every((key) => shown.includes(key));
}

/** What "done" says of contact, until the user says more. */
const TALKED = { kind: 'message', direction: 'both', text: '', touch: true } as const;

/** Within an action: does what an answer to a reason says was done. */
export async function settle(
  log: Log,
  contactUid: string,
  { kind, uid = '' }: Reason,
  { today, answer, until }: SaidToReason,
): Promise<void> {
  if (kind === 'thanks' && answer === 'done') await giveFavour(log, contactUid, { why: kind, on: today });
  if (kind !== 'followUp') return;
  const row = await log.db.followUps.get(uid);
  if (!row) return;
  if (answer !== 'snoozed') await close(log, row, answer, today);
  else if (until !== undefined) await log.change('followUps', row, { ...row, snoozedUntil: until });
}
