import { isLive, type PlainDate } from '../domain/base.ts';
import type { Reason } from '../domain/due.ts';
import type { Interaction, Said, SaidAnew } from '../domain/interaction.ts';
import { Refusal } from '../domain/refusal.ts';
import { addInteraction, asKept } from './add-interaction.ts';
import { answerByContact, contactReasons } from './answers.ts';
import type { TendDatabase } from './database.ts';
import { ownRow, type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * Notes that the user and a contact were in touch, and others with them. Answers what of the contact's line was up, so
 * that nobody is asked to do what was just done.
 * @param alongside what the same action does besides, about the contact
 * @returns the interaction's uid; undefined where the action was done before
 * @throws Refusal 'day-ahead', 'too-long', 'not-found', 'in-doubt' or 'own-profile'
 */
export function logInteraction(
  db: TendDatabase,
  {
    target,
    today,
    others = [],
    said,
    alongside,
    ...action
  }: Action & {
    target: Target;
    today: PlainDate;
    others?: string[] | undefined;
    said: Said;
    alongside?: ((log: Log, contactUid: string) => Promise<void>) | undefined;
  },
): Promise<string | undefined> {
  return write(db, { ...action, op: 'logInteraction' }, async (log) => {
    const { uid } = await targetOf(log, target);
    const known = await db.contacts.bulkGet(others);
    if (!known.every(isLive)) throw new Refusal('not-found');
    const participants = [uid, ...others];
    const up = new Map<string, Reason[]>();
    for (const one of participants) up.set(one, await contactReasons(log, one, today));
    await alongside?.(log, uid);
    const added = await addInteraction(log, participants, said, today);
    for (const [one, reasons] of up) await answerByContact(log, one, { reasons, today });
    return added;
  });
}

/**
 * Changes what is said of an interaction; for all its participants.
 * @throws Refusal 'not-found', 'day-ahead' or 'too-long'
 */
export function changeInteraction(
  db: TendDatabase,
  {
    target,
    today,
    interactionUid,
    said,
    ...action
  }: Action & { target: Target; today: PlainDate; interactionUid: string; said: SaidAnew },
): Promise<void> {
  return write(db, { ...action, op: 'changeInteraction' }, async (log) => {
    const row = await ownRow(log, 'interactions', interactionUid, target);
    const { kind, direction, on, text, touch, answered } = row;
    const whole = { kind, direction, on, text, touch, answered, ...definedIn(said) };
    const { answered: _, ...rest } = row;
    await log.change('interactions', row, { ...rest, ...asKept(whole, today) });
  });
}

/**
 * Deletes an interaction; what it answered by its being noted is open again, where nothing else answers it.
 * @throws Refusal 'not-found'
 */
export function deleteInteraction(
  db: TendDatabase,
  { target, interactionUid, ...action }: Action & { target: Target; interactionUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteInteraction' }, async (log) => {
    const row = await ownRow(log, 'interactions', interactionUid, target);
    await log.remove('interactions', row);
    for (const uid of row.participants) await takeBackAnswers(log, uid, row);
  });
}

/** What one action wrote has one moment: the answers that came with the interaction. */
async function takeBackAnswers(log: Log, contactUid: string, { created, on }: Interaction): Promise<void> {
  const [answers, rows] = await Promise.all([
    log.db.answers.where({ contactUid }).toArray(),
    log.db.interactions.where({ participants: contactUid }).toArray(),
  ]);
  const left = rows.filter(isLive);
  const isAnswered = {
    connected: left.length > 0,
    cadence: left.some((one) => one.touch && one.on >= on),
  } as Record<string, boolean>;
  for (const one of answers)
    if (isLive(one) && one.created === created && isAnswered[one.line] === false)
      await log.remove('answers', one);
}

function definedIn(said: SaidAnew): Partial<Omit<Said, 'answered'>> & Pick<SaidAnew, 'answered'> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
