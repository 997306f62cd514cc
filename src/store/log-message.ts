import type { PlainDate } from '../domain/base.ts';
import { dueOf, type Reason } from '../domain/due.ts';
import type { Said } from '../domain/interaction.ts';
import { settle } from './answer-line.ts';
import { addAnswer } from './answers.ts';
import type { TendDatabase } from './database.ts';
import { dropMessage } from './drop-message.ts';
import { askFavour } from './give-favour.ts';
import { logInteraction } from './interactions.ts';
import { giveNote } from './notes.ts';
import { rowsAround } from './rows-around.ts';
import type { Target } from './target.ts';
import type { Action, Log } from './write.ts';

/** A message as it was sent. */
interface Sent {
  /** All of it, where it is longer than the line that is kept of it: it is kept as a note too. */
  whole?: string | undefined;
  /** It says thanks. */
  thanked?: boolean | undefined;
  /** It is an ask that the user wants among favours. */
  asked?: boolean | undefined;
  /** Follow-ups that the user saw to be done with it, by uid. */
  done?: string[] | undefined;
}

/**
 * Notes that a message was sent that was written in that place: its draft goes, and what it was about is done: the
 * follow-ups that the user saw to be, a greeting that was up, and thanks that were owed where it says them. An ask is
 * kept among favours.
 * @returns the interaction's uid; undefined where the action was done before
 * @throws Refusal as `logInteraction`
 */
export function logMessage(
  db: TendDatabase,
  {
    place,
    whole,
    thanked = false,
    asked = false,
    done = [],
    ...logged
  }: Action &
    Sent & { target: Target; today: PlainDate; others?: string[] | undefined; said: Said; place: string },
): Promise<string | undefined> {
  const text = whole ?? logged.said.text;
  return logInteraction(db, {
    ...logged,
    alongside: async (log, contactUid) => {
      await settleSent(log, contactUid, { done, thanked, today: logged.today });
      if (asked) await askFavour(log, contactUid, logged.said.on);
      if (whole !== undefined) await giveNote(log, contactUid, whole);
      await dropMessage(db, { contactUid, place, sent: text });
    },
  });
}

async function settleSent(
  log: Log,
  contactUid: string,
  { done, thanked, today }: { done: string[]; thanked: boolean; today: PlainDate },
): Promise<void> {
  const contact = await log.db.contacts.get(contactUid);
  if (!contact) return;
  const rows = await rowsAround(log.db, contact);
  const isListed = ({ kind, uid = '' }: Reason) => kind === 'followUp' && done.includes(uid);
  const all = dueOf(rows, today).reasons;
  // A reminder to thank says the thanks that are owed as well, once.
  const owed = thanked && !all.some((one) => isListed(one) && one.why === 'thanks');
  const isDone = (one: Reason) =>
    isListed(one) || (one.kind === 'greeting' && one.day <= today) || (one.kind === 'thanks' && owed);
  const said = { today, answer: 'done' } as const;
  for (const reason of all.filter(isDone)) {
    await settle(log, contactUid, reason, said);
    await addAnswer(log, contactUid, reason, said);
  }
}
