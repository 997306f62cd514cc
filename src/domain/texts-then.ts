import { isLive } from './base.ts';
import type { FollowUp } from './follow-up.ts';
import type { Note } from './note.ts';
import type { PeopleRows } from './people-rows.ts';

/** What was noted about somebody then, in the order in which it is read. */
export interface TextsThen {
  /** The newest first. */
  notes: Note[];
  /** The next day first, whether answered or not. */
  followUps: FollowUp[];
}

/** The texts about one person of then; what lay in the trash is none of it. */
export function textsThen({ notes, followUps }: PeopleRows, contactUid: string): TextsThen {
  const theirs = <Row extends Note | FollowUp>(rows: Map<string, Row>) =>
    [...rows.values()].filter((row) => row.contactUid === contactUid && isLive(row));
  return {
    notes: theirs(notes).sort((a, b) => (a.created > b.created ? -1 : 1)),
    followUps: theirs(followUps).sort((a, b) => (a.due < b.due ? -1 : 1)),
  };
}
