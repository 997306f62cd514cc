import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { GOAL_LIMIT, GOAL_TEXT_LIMIT, type Goal, type NewGoal } from '../domain/goal.ts';
import { oneLine } from '../domain/one-line.ts';
import { dayAt } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { type Action, type Log, write } from './write.ts';

type OfGoal = Action & { goalUid: string };
type Linking = OfGoal & { contactUids: string[] };

/**
 * Sets a new goal, or changes the one of that uid. Its last day may be past only where it was so already.
 * @returns its uid; undefined where the action was done before
 * @throws Refusal 'empty', 'too-long', 'day-past' or 'not-found'
 */
export function setGoal(
  db: TendDatabase,
  {
    goalUid,
    said,
    today,
    ...action
  }: Action & { goalUid?: string | undefined; said: NewGoal; today: PlainDate },
): Promise<string | undefined> {
  return write(db, { ...action, op: 'setGoal' }, async (log) => {
    const [summary, text] = [oneLine(said.summary), said.text.trim()];
    if (!summary) throw new Refusal('empty');
    if (summary.length > GOAL_LIMIT || text.length > GOAL_TEXT_LIMIT) throw new Refusal('too-long');
    const before = goalUid === undefined ? undefined : await goalOf(log, goalUid);
    if (said.until < today && said.until !== before?.until) throw new Refusal('day-past');
    const words = { summary, text, until: said.until };
    if (before) {
      await log.change('goals', before, { ...before, ...words });
      return before.uid;
    }
    const goal: Goal = { ...log.base(), ...words, status: 'open' };
    await log.add('goals', goal);
    return goal.uid;
  });
}

/**
 * Closes a goal as reached or dropped, or opens it again.
 * @throws Refusal 'not-found'
 */
export function closeGoal(
  db: TendDatabase,
  { goalUid, status, today, ...action }: OfGoal & { status: Goal['status']; today: PlainDate },
): Promise<void> {
  return write(db, { ...action, op: 'closeGoal' }, async (log) => {
    const goal = await goalOf(log, goalUid);
    if (goal.status === status) return;
    const { closedOn: _, ...bare } = goal;
    await log.change('goals', goal, { ...bare, status, ...(status !== 'open' && { closedOn: today }) });
  });
}

/**
 * Deletes a goal; who was linked to it is so again where it comes back.
 * @throws Refusal 'not-found'
 */
export function deleteGoal(db: TendDatabase, { goalUid, ...action }: OfGoal): Promise<void> {
  return write(db, { ...action, op: 'deleteGoal' }, async (log) => {
    await log.remove('goals', await goalOf(log, goalUid));
  });
}

/**
 * Links people to a goal; whoever is so already, or is gone among several, is passed over.
 * @throws Refusal 'not-found'
 */
export function linkGoal(db: TendDatabase, linking: Linking): Promise<void> {
  return relink(db, linking, 'linkGoal', ({ goals = [], goalsSince, ...rest }, uid, today) => ({
    ...rest,
    goals: goals.includes(uid) ? goals : [...goals, uid],
    goalsSince: { ...goalsSince, ...(!goals.includes(uid) && { [uid]: today }) },
  }));
}

/**
 * Unlinks people from a goal.
 * @throws Refusal 'not-found'
 */
export function unlinkGoal(db: TendDatabase, linking: Linking): Promise<void> {
  return relink(db, linking, 'unlinkGoal', ({ goals = [], goalsSince = {}, ...rest }, uid) => {
    const { [uid]: _, ...since } = goalsSince;
    const left = goals.filter((one) => one !== uid);
    return {
      ...rest,
      ...(left.length > 0 && { goals: left }),
      ...(Object.keys(since).length > 0 && { goalsSince: since }),
    };
  });
}

function relink(
  db: TendDatabase,
  { goalUid, contactUids, ...action }: Linking,
  op: string,
  after: (contact: Contact, goalUid: string, today: PlainDate) => Contact,
): Promise<void> {
  return write(db, { ...action, op }, async (log) => {
    await goalOf(log, goalUid);
    const contacts = (await db.contacts.bulkGet([...new Set(contactUids)])).filter(isLive);
    if (contacts.length === 0) throw new Refusal('not-found');
    const isLinked = ({ goals = [] }: Contact) => goals.includes(goalUid);
    const pairs = contacts
      .map((contact): [Contact, Contact] => [contact, after(contact, goalUid, dayAt(action.at))])
      .filter(([before, then]) => isLinked(before) !== isLinked(then));
    if (pairs.length > 0) await log.changeAll('contacts', pairs);
  });
}

/** A goal that is there. Within a transaction. */
async function goalOf(log: Log, goalUid: string): Promise<Goal> {
  const goal = await log.db.goals.get(goalUid);
  if (!isLive(goal)) throw new Refusal('not-found');
  return goal;
}
