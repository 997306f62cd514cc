import type { PlainDate } from '../domain/base.ts';
import type { Cadence } from '../domain/cadence.ts';
import {
  type Contact,
  FACT_LIMIT,
  FACT_LISTS,
  type Facts,
  isAway,
  MOST_FACTS,
  type Standing,
} from '../domain/contact.ts';
import { dueOf } from '../domain/due.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import { addAnswer } from './answers.ts';
import type { TendDatabase } from './database.ts';
import { rowsAround } from './rows-around.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * Sets how often to be in touch; 'none' for not at all, undefined for as their groups have it. Counts from today, and
 * gives an imported person a place in the agenda.
 */
export function setCadence(
  db: TendDatabase,
  {
    target,
    today,
    cadence,
    ...action
  }: Action & { target: Target; today: PlainDate; cadence?: Cadence | 'none' | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'setCadence' }, async (log) => {
    await giveCadence(log, await targetOf(log, target), { today, cadence });
  });
}

/** Within an action: see `setCadence`. */
export function giveCadence(
  log: Log,
  contact: Contact,
  { today, cadence }: { today: PlainDate; cadence?: Cadence | 'none' | undefined },
): Promise<void> {
  const { cadence: _, cadenceSince: __, ...bare } = contact;
  return log.change('contacts', contact, {
    ...bare,
    tracked: true,
    ...(cadence ? { cadence } : { inheritsSince: today }),
    ...(cadence && cadence !== 'none' && { cadenceSince: today }),
  });
}

/**
 * Changes where somebody stands. Whoever rests, is paused or let go keeps everything; whoever comes back is not proposed
 * to rest at once: the turn that is up is passed over.
 * @throws Refusal 'day-not-later' of a pause
 */
export function setStanding(
  db: TendDatabase,
  { target, today, standing, ...action }: Action & { target: Target; today: PlainDate; standing: Standing },
): Promise<void> {
  return write(db, { ...action, op: 'setStanding' }, async (log) => {
    await giveStanding(log, await targetOf(log, target), { today, standing });
  });
}

/**
 * Within an action: see `setStanding`.
 * @throws Refusal 'day-not-later'
 */
export async function giveStanding(
  log: Log,
  before: Contact,
  { today, standing: { phase, importance, pausedUntil } }: { today: PlainDate; standing: Standing },
): Promise<void> {
  if (pausedUntil && pausedUntil <= today) throw new Refusal('day-not-later');
  const { pausedUntil: paused, ...contact } = before;
  const until = pausedUntil ?? paused;
  const after: Contact = {
    ...contact,
    ...(phase && { phase }),
    ...(importance !== undefined && { importance }),
    ...(until && { pausedUntil: until }),
  };
  await log.change('contacts', before, after);
  const isOut = (one: Contact) => isAway(one) || (one.pausedUntil ?? '') > today;
  if (!isOut(before) || isOut(after)) return;
  for (const reason of dueOf(await rowsAround(log.db, after), today).reasons)
    if (reason.kind === 'rest' && reason.day <= today)
      await addAnswer(log, after.uid, reason, { today, answer: 'skipped' });
}

/**
 * Replaces what is known of somebody, a field at a time; an empty one goes.
 * @throws Refusal 'too-long'
 */
export function editFacts(
  db: TendDatabase,
  { target, facts, ...action }: Action & { target: Target; facts: Facts },
): Promise<void> {
  return write(db, { ...action, op: 'editFacts' }, async (log) => {
    const contact = await targetOf(log, target);
    await log.change('contacts', contact, withFacts(contact, facts));
  });
}

/**
 * The contact with these facts instead of theirs; an empty one goes.
 * @throws Refusal 'too-long'
 */
export function withFacts(contact: Contact, facts: Facts): Contact {
  const edited: Contact = { ...contact };
  for (const list of FACT_LISTS) {
    const texts = facts[list]?.map(factFrom).filter(Boolean);
    if (texts && texts.length > MOST_FACTS) throw new Refusal('too-long');
    if (texts) edited[list] = [...new Set(texts)];
    if (edited[list]?.length === 0) delete edited[list];
  }
  if (facts.howMet) {
    const said = Object.entries(facts.howMet).map(([key, text]) => [key, factFrom(text)] as const);
    const filled = said.filter(([, text]) => text !== '');
    if (filled.length > 0) edited.howMet = Object.fromEntries(filled);
    else delete edited.howMet;
  }
  return edited;
}

function factFrom(text: string): string {
  const line = oneLine(text);
  if (line.length > FACT_LIMIT) throw new Refusal('too-long');
  return line;
}
