import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { isOpen } from '../domain/follow-up.ts';
import { type Goal, isPursued } from '../domain/goal.ts';
import { byEnd, type GoalDeed, type GoalPage, type ListedGoal } from '../domain/goal-list.ts';
import { dayAt } from '../domain/plain-date.ts';
import { Refusal } from '../domain/refusal.ts';
import { newestFirstOf, rowOf, type TimelineItem } from '../domain/timeline.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { nameOf } from './name-of.ts';
import { there } from './rows-around.ts';
import { contactsOf } from './write.ts';

/** Things done for a goal that are read. */
const MOST_DEEDS = 100;

/** Every goal, in the order of `byEnd`. */
export function listGoals(db: TendDatabase): Promise<ListedGoal[]> {
  return reading(db, () =>
    db.transaction('r', [db.goals, db.contacts], async () => {
      const goals = (await db.goals.toArray()).filter(isLive).sort(byEnd);
      const people = await Promise.all(goals.map(async ({ uid }) => (await linkedTo(db, uid)).length));
      return goals.map((goal, at) => ({ ...goal, people: people[at] ?? 0 }));
    }),
  );
}

/** The goals that somebody may be linked to, and those they are linked to; in the order of `byEnd`. */
export async function goalsAbout(db: TendDatabase, linked: string[] = []): Promise<Goal[]> {
  const goals = (await db.goals.toArray()).filter(isLive);
  return goals.filter(({ uid, status }) => status === 'open' || linked.includes(uid)).sort(byEnd);
}

/** What the goals are called that somebody comes up sooner for. */
export function goalsOf(db: TendDatabase, contactUid: string, today: PlainDate): Promise<string[]> {
  return reading(db, async () => {
    const contact = await db.contacts.get(contactUid);
    const goals = await there(db.goals.bulkGet(contact?.goals ?? []));
    return goals
      .filter((goal) => isPursued(goal) && goal.until >= today)
      .sort(byEnd)
      .map(({ summary }) => summary);
  });
}

/**
 * A goal with its people and what was done for it: favours that name it, and what happened with each of its people
 * since they were linked to it.
 * @throws Refusal 'not-found'
 */
export function readGoal(db: TendDatabase, goalUid: string): Promise<GoalPage> {
  const tables = [db.goals, db.contacts, db.handles, db.due, db.favours, db.interactions, db.followUps];
  return reading(db, () =>
    db.transaction('r', tables, async () => {
      const goal = await db.goals.get(goalUid);
      if (!isLive(goal)) throw new Refusal('not-found');
      const since = Object.fromEntries(
        (await linkedTo(db, goalUid)).map((one) => [one.uid, linkedOn(one, goal)]),
      );
      const people = (await db.due.bulkGet(Object.keys(since))).filter((line) => line !== undefined);
      const items = await itemsFor(db, goal, since);
      return { goal, people, since, deeds: await withNames(db, items) };
    }),
  );
}

async function linkedTo(db: TendDatabase, goalUid: string) {
  return (await db.contacts.where({ goals: goalUid }).toArray()).filter(isLive);
}

/** The day since which somebody is linked to a goal; where that is not known, its first day. */
function linkedOn({ goalsSince }: Contact, { uid, created }: Goal): PlainDate {
  const began = dayAt(created);
  const on = goalsSince?.[uid] ?? began;
  return on > began ? on : began;
}

async function itemsFor(db: TendDatabase, goal: Goal, since: GoalPage['since']): Promise<TimelineItem[]> {
  const uids = Object.keys(since);
  const end = goal.closedOn ?? '9999';
  const isWithin = (on: PlainDate, whose: string[]) =>
    on <= end && whose.some((uid) => on >= (since[uid] ?? '~'));
  const [favours, interactions, followUps] = await Promise.all([
    db.favours.filter((one) => one.goal === goal.uid).toArray(),
    db.interactions.where('participants').anyOf(uids).distinct().toArray(),
    db.followUps.where('contactUid').anyOf(uids).toArray(),
  ]);
  return newestFirstOf([
    ...favours.filter(isLive).map((one) => ({ kind: 'favour' as const, on: one.on, favour: one })),
    ...interactions
      .filter((one) => isLive(one) && isWithin(one.on, one.participants))
      .map((one) => ({ kind: 'interaction' as const, on: one.on, interaction: one })),
    ...followUps
      .filter((one) => isLive(one) && !isOpen(one) && one.outcome === 'done')
      .map((one) => ({ kind: 'followUp' as const, on: one.completedOn ?? dayAt(one.updated), followUp: one }))
      .filter(({ on, followUp }) => isWithin(on, [followUp.contactUid])),
  ]).slice(0, MOST_DEEDS);
}

async function withNames(db: TendDatabase, items: TimelineItem[]): Promise<GoalDeed[]> {
  const uids = [...new Set(items.flatMap((item) => contactsOf(rowOf(item))))];
  const contacts = (await db.contacts.bulkGet(uids)).filter(isLive);
  const names = new Map(
    await Promise.all(contacts.map(async (one) => [one.uid, await nameOf(db, one)] as const)),
  );
  return items.map((item) => ({
    ...item,
    who: contactsOf(rowOf(item)).flatMap((contactUid) => {
      const fullName = names.get(contactUid);
      return fullName === undefined ? [] : [{ contactUid, fullName }];
    }),
  }));
}
