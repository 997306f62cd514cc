import type { Base, PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import { oneLine } from './one-line.ts';
import { Refusal } from './refusal.ts';

/** Characters a group's name may have. */
export const GROUP_LIMIT = 60;

/** People who belong together; a contact may be in several. */
export interface Group extends Base {
  name: string;
  /** Theirs, unless a contact has one of its own. */
  cadence?: Cadence;
  /** The day it was set. */
  cadenceSince?: PlainDate;
  /** The greetings that everybody in it is sent, by uid. */
  greetings?: string[];
}

/**
 * A group's name as it is kept, on one line.
 * @throws Refusal 'empty' or 'too-long'
 */
export function groupName(typed: string): string {
  const name = oneLine(typed);
  if (name === '') throw new Refusal('empty');
  if (name.length > GROUP_LIMIT) throw new Refusal('too-long');
  return name;
}
