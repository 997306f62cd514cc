import { type Base, isLive, type PlainDate } from './base.ts';

/** Characters a goal may have. */
export const GOAL_LIMIT = 200;

/** Characters that what it takes may have. */
export const GOAL_TEXT_LIMIT = 2000;

/** Something the user wants to reach by a day, with the help of people; contacts name it. */
export interface Goal extends Base {
  summary: string;
  /** What it takes, in the user's words: by them people who can help are found. */
  text: string;
  /** The last day of it. */
  until: PlainDate;
  status: 'open' | 'reached' | 'dropped';
  /** The day it was closed. */
  closedOn?: PlainDate;
}

/** Whether somebody linked to it comes up sooner for it, until its last day. */
export function isPursued(goal: Goal): boolean {
  return isLive(goal) && goal.status === 'open';
}

/** The words by which those who may help are found. */
export function goalText({ summary, text }: Pick<Goal, 'summary' | 'text'>): string {
  return `${summary}\n${text}`;
}

/** What the user says of a goal. */
export type NewGoal = Pick<Goal, 'summary' | 'text' | 'until'>;
