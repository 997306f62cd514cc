import * as z from 'zod/mini';
import { FAVOUR_KINDS, FAVOUR_LIMIT, FAVOUR_SIDES } from '../domain/favour.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Caller } from './caller.ts';
import { Uid } from './input.ts';

/** Pieces that what is said of a favour is made of. */

export const FavourSide = z.enum(FAVOUR_SIDES);
export const FavourKind = z.enum(FAVOUR_KINDS);
export const FavourText = z.string().check(z.maxLength(10 * FAVOUR_LIMIT));

/** A goal's uid, or '' for none any more. */
export const GoalOrNone = z.union([z.literal(''), Uid]);

/**
 * A panel knows of no goals.
 * @throws Refusal 'not-allowed'
 */
export function insistOnNoGoal({ role }: Caller, goal: string | undefined): void {
  if (goal !== undefined && role === 'panel') throw new Refusal('not-allowed');
}
