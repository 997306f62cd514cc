import { isLive, type PlainDate } from '../domain/base.ts';
import { isOpen } from '../domain/follow-up.ts';
import { type Goal, goalText, isPursued } from '../domain/goal.ts';
import type { Handle } from '../domain/handle.ts';
import { MESSAGE_RULES, type MessageRule } from '../domain/message-check.ts';
import { type MessageKnown, messageKnown } from '../domain/message-known.ts';
import { type Waiting, waitingIn } from '../domain/message-waiting.ts';
import type { Template } from '../domain/template.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { newestNotes } from './newest-notes.ts';
import { rowsAround, there } from './rows-around.ts';
import { setting } from './settings.ts';
import { contactOfTarget, type Target } from './target.ts';
import { liveTemplates } from './templates.ts';
import { reasonFor } from './who-matches.ts';

const RULES_OFF = 'messageRulesOff';

/** Newest notes by which it is seen that a message speaks of somebody. */
const NOTES = 3;

/** What it takes to write to somebody. */
export interface MessageRows {
  contactUid: string;
  known: MessageKnown;
  handles: Handle[];
  /** What a message may be the answer to. */
  waiting: Waiting[];
  templates: Template[];
  off: MessageRule[];
}

/**
 * What it takes to write to somebody who is kept.
 * @param goalUid the goal they are asked for; else it is the one of theirs that ends first
 * @throws Refusal 'not-found', also where it is not sure who a page shows
 */
export async function readMessage(
  db: TendDatabase,
  target: Target,
  today: PlainDate,
  goalUid?: string,
): Promise<MessageRows> {
  const { goal, ...rows } = await readRows(db, target, today, goalUid);
  if (!goal) return rows;
  const { known, contactUid } = rows;
  const fact = await reasonFor(db, goalText(goal), contactUid);
  const forGoal = { summary: goal.summary, fact, isAsked: goal.uid === goalUid };
  return { ...rows, known: { ...known, goal: forGoal } };
}

function readRows(
  db: TendDatabase,
  target: Target,
  today: PlainDate,
  goalUid = '',
): Promise<MessageRows & { goal: Goal | undefined }> {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const contact = await contactOfTarget(db, target);
      const { uid: contactUid } = contact;
      const around = await rowsAround(db, contact);
      const open = around.followUps.filter(isOpen);
      const named = (key: 'share' | 'occasion') => open.flatMap((one) => one[key] ?? []);
      const [asked, shares, occasions, notes, templates, off] = await Promise.all([
        db.goals.get(goalUid),
        there(db.shares.bulkGet(named('share'))),
        there(db.occasions.bulkGet(named('occasion'))),
        newestNotes(db, contactUid, { limit: NOTES }),
        liveTemplates(db),
        rulesOff(db),
      ]);
      const known = messageKnown({ ...around, shares, occasions, notes }, today);
      const waiting = waitingIn(open, shares.filter(isLive), today);
      const [next] = around.goals.filter(isPursued).sort((a, b) => (a.until < b.until ? -1 : 1));
      const goal = asked && isPursued(asked) ? asked : next;
      return { contactUid, known, handles: around.handles.filter(isLive), waiting, templates, off, goal };
    }),
  );
}

/** The rules of the quiet check that the user has switched off. */
export async function rulesOff(db: TendDatabase): Promise<MessageRule[]> {
  const off = (await setting<string[]>(db, RULES_OFF)) ?? [];
  return MESSAGE_RULES.filter((rule) => off.includes(rule));
}

/**
 * Switches one rule on or off.
 * @throws Refusal 'store-failed'
 */
export async function setMessageRule(
  db: TendDatabase,
  { rule, on }: { rule: MessageRule; on: boolean },
): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const others = (await rulesOff(db)).filter((one) => one !== rule);
      await db.settings.put({ key: RULES_OFF, value: on ? others : [...others, rule] });
    }),
  );
}
