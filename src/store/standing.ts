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
import { rowsAround } from './due-row.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, write } from './write.ts';

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
  return change(
    db,
    { ...action, target, op: 'setCadence' },
    ({ cadence: _, cadenceSince: __, ...contact }) => ({
      ...contact,
      tracked: true,
      ...(cadence ? { cadence } : { inheritsSince: today }),
      ...(cadence && cadence !== 'none' && { cadenceSince: today }),
    }),
  );
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
  const { phase, importance, pausedUntil } = standing;
  return write(db, { ...action, op: 'setStanding' }, async (log) => {
    if (pausedUntil && pausedUntil <= today) throw new Refusal('day-not-later');
    const before = await targetOf(log, target);
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
    for (const reason of dueOf(await rowsAround(db, after), today).reasons)
      if (reason.kind === 'rest' && reason.day <= today)
        await addAnswer(log, after.uid, reason, { today, answer: 'skipped' });
  });
}

/**
 * Replaces what is known of somebody, a field at a time; an empty one goes.
 * @throws Refusal 'too-long'
 */
export function editFacts(
  db: TendDatabase,
  { target, facts, ...action }: Action & { target: Target; facts: Facts },
): Promise<void> {
  return change(db, { ...action, target, op: 'editFacts' }, (contact) => {
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
  });
}

function factFrom(text: string): string {
  const line = oneLine(text);
  if (line.length > FACT_LIMIT) throw new Refusal('too-long');
  return line;
}

function change(
  db: TendDatabase,
  { target, ...action }: Action & { target: Target; op: string },
  anew: (contact: Contact) => Contact,
): Promise<void> {
  return write(db, action, async (log) => {
    const contact = await targetOf(log, target);
    await log.change('contacts', contact, anew(contact));
  });
}
