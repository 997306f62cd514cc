import type { PlainDate } from '../domain/base.ts';
import { dueOf, type Reason } from '../domain/due.ts';
import type { Said } from '../domain/interaction.ts';
import { namesPage } from '../domain/share.ts';
import { settle } from './answer-line.ts';
import { addAnswer } from './answers.ts';
import type { TendDatabase } from './database.ts';
import { dropMessage } from './drop-message.ts';
import { logInteraction } from './interactions.ts';
import { giveNote } from './notes.ts';
import { rowsAround } from './rows-around.ts';
import { sharesOf } from './shares-of.ts';
import type { Target } from './target.ts';
import type { Action, Log } from './write.ts';

/** A message as it was sent. */
interface Sent {
  /** All of it, where it is longer than the line that is kept of it: it is kept as a note too. */
  whole?: string | undefined;
  /** It says thanks. */
  thanked?: boolean | undefined;
}

/**
 * Notes that a message was sent that was written in that place: its draft goes, and what it was about is done. What it
 * brings was sent, a greeting that was up is made, and thanks that were owed are said where it says them.
 * @returns the interaction's uid; undefined where the action was done before
 * @throws Refusal as `logInteraction`
 */
export function logMessage(
  db: TendDatabase,
  {
    place,
    whole,
    thanked = false,
    ...logged
  }: Action &
    Sent & { target: Target; today: PlainDate; others?: string[] | undefined; said: Said; place: string },
): Promise<string | undefined> {
  const text = whole ?? logged.said.text;
  return logInteraction(db, {
    ...logged,
    alongside: async (log, contactUid) => {
      await settleSent(log, contactUid, { text, thanked, today: logged.today });
      if (whole !== undefined) await giveNote(log, contactUid, whole);
      await dropMessage(db, { contactUid, place, sent: text });
    },
  });
}

async function settleSent(
  log: Log,
  contactUid: string,
  { text, thanked, today }: { text: string; thanked: boolean; today: PlainDate },
): Promise<void> {
  const contact = await log.db.contacts.get(contactUid);
  if (!contact) return;
  const rows = await rowsAround(log.db, contact);
  const shares = await sharesOf(log.db, rows.followUps);
  const sent = shares.filter(({ url }) => namesPage(text, url)).map(({ uid }) => uid);
  const isDone = ({ kind, share, day }: Reason) =>
    (kind === 'followUp' && share !== undefined && sent.includes(share)) ||
    (kind === 'greeting' && day <= today) ||
    (kind === 'thanks' && thanked);
  const said = { today, answer: 'done' } as const;
  for (const reason of dueOf(rows, today).reasons.filter(isDone)) {
    await settle(log, contactUid, reason, said);
    await addAnswer(log, contactUid, reason, said);
  }
}
