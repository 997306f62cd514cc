import { isLive, type PlainDate } from '../domain/base.ts';
import {
  FAVOUR_LIMIT,
  type Favour,
  type FavourAnew,
  type FavourList,
  type NewFavour,
  newestFavours,
} from '../domain/favour.ts';
import { type Goal, isPursued } from '../domain/goal.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { ownRow, type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/** A write about a person's favours, on the day it is said. */
type FavourAction = Action & { target: Target; today: PlainDate };

/**
 * Notes that one did something for the other, or asked for it; makes the contact where there is none.
 * @throws Refusal 'day-ahead', 'too-long', 'not-found', 'in-doubt' or 'own-profile'
 */
export function addFavour(
  db: TendDatabase,
  { target, today, said, ...action }: FavourAction & { said: NewFavour },
): Promise<void> {
  return write(db, { ...action, op: 'addFavour' }, async (log) => {
    const { uid: contactUid } = await targetOf(log, target);
    const { goal, ...rest } = said;
    await log.add('favours', {
      ...log.base(),
      contactUid,
      ...asKept(rest, today),
      ...(await named(log, goal)),
    });
  });
}

/**
 * Changes what is said of a favour; the goal of one stays, also a closed one, where nothing is said of it.
 * @throws Refusal 'not-found', 'day-ahead' or 'too-long'
 */
export function changeFavour(
  db: TendDatabase,
  { target, today, favourUid, said, ...action }: FavourAction & { favourUid: string; said: FavourAnew },
): Promise<void> {
  return write(db, { ...action, op: 'changeFavour' }, async (log) => {
    const row = await ownRow(log, 'favours', favourUid, target);
    const { goal: before, ...rest } = row;
    const { goal = before, on = row.on, side = row.side, kind = row.kind, text = row.text } = said;
    const kept = goal === before ? before && { goal: before } : await named(log, goal);
    await log.change('favours', row, { ...rest, ...asKept({ on, side, kind, text }, today), ...kept });
  });
}

/** @throws Refusal 'not-found' */
export function deleteFavour(
  db: TendDatabase,
  { target, favourUid, ...action }: Action & { target: Target; favourUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteFavour' }, async (log) => {
    await log.remove('favours', await ownRow(log, 'favours', favourUid, target));
  });
}

/** As it is kept: on one line, and not of a day to come. */
function asKept(said: Omit<NewFavour, 'goal'>, today: PlainDate): Omit<NewFavour, 'goal'> {
  const text = oneLine(said.text);
  if (said.on > today) throw new Refusal('day-ahead');
  if (text.length > FAVOUR_LIMIT) throw new Refusal('too-long');
  return { ...said, text };
}

/** The goal it was for: one that is pursued; '' for none. */
async function named(log: Log, goal = ''): Promise<Pick<Favour, 'goal'>> {
  if (goal === '') return {};
  const row = await log.db.goals.get(goal);
  if (!row || !isPursued(row)) throw new Refusal('not-found');
  return { goal };
}

/** A person's favours, the newest first, with the goals they were for and those that one may be for. */
export function listFavours(db: TendDatabase, contactUid: string): Promise<FavourList> {
  return reading(db, () =>
    db.transaction('r', [db.favours, db.goals], async () => {
      const [favours, goals] = await Promise.all([
        db.favours.where({ contactUid }).toArray(),
        db.goals.toArray(),
      ]);
      const live = newestFavours(favours);
      const isNamed = ({ uid }: Goal) => live.some(({ goal }) => goal === uid);
      return {
        favours: live,
        goals: goals.filter((goal) => isPursued(goal) || (isLive(goal) && isNamed(goal))),
      };
    }),
  );
}
