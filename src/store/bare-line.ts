import type { PlainDate } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';

/** Before every day: a line that is derived anew as soon as the day is known. */
export const LONG_AGO: PlainDate = '0001-01-01';

/** A line as version 2 kept it: by the next follow-up alone. */
interface OldLine {
  next?: PlainDate;
  last?: { on: PlainDate; excerpt: string };
  followUpUid?: string;
  summary?: string;
  since?: PlainDate;
}

/** Makes such a line one of today's form, with the same day, until it is derived anew. */
export function bareLine(line: Due & OldLine): void {
  if (line.next !== undefined) line.fixed = line.next;
  if (line.last) line.last = { ...line.last, from: 'note' };
  Object.assign(line, { stale: LONG_AGO, reasons: [], rank: { importance: 1, reciprocity: 0 } });
  delete line.followUpUid;
  delete line.summary;
  delete line.since;
}
