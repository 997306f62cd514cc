import { answersTo, snoozedUntil } from './answers-to.ts';
import { isLive, type PlainDate } from './base.ts';
import type { ContactRows, Reason } from './due.ts';
import type { Answer } from './follow-up.ts';
import { currentOccurrence, GRACE_DAYS, type KeyDate, occurrenceFrom } from './key-date.ts';
import { addDays } from './plain-date.ts';

/** A reason before it is known when the person may come up at all. */
export type KeyDateReason = Reason & {
  /** The last day of it, after which time alone takes it away. */
  ends?: PlainDate;
};

/** The key dates, each with the occurrence that counts. */
export function keyDates(
  { keyDates: rows }: ContactRows,
  answers: Answer[],
  today: PlainDate,
): KeyDateReason[] {
  return rows.filter(isLive).flatMap((row): KeyDateReason[] => {
    const line = `keyDate/${row.uid}`;
    // One that was put off is remembered for as long as it was put off.
    const off = answersTo(answers, line).findLast(({ answer }) => answer === 'snoozed');
    let due = isStillOff(row, off, today) ? off?.of : currentOccurrence(row.date, today);
    const isOver = (one: PlainDate) =>
      isBeginning(row, one) || answersTo(answers, line, one).some(({ answer }) => answer !== 'snoozed');
    while (due !== undefined && isOver(due)) due = occurrenceFrom(row.date, addDays(due, 1));
    if (due === undefined) return [];
    const day = snoozedUntil(answersTo(answers, line, due)) ?? addDays(due, -row.leadDays);
    const named = { keyDate: row.kind, ...(row.label !== undefined && { label: row.label }) };
    const ends = addDays(day > due ? day : due, GRACE_DAYS);
    return [{ kind: 'keyDate', uid: row.uid, due, day, of: due, ...named, ends }];
  });
}

function isStillOff({ date }: KeyDate, { of, until }: Partial<Answer> = {}, today: PlainDate): boolean {
  if (of === undefined || until === undefined || addDays(until, GRACE_DAYS) < today) return false;
  return occurrenceFrom(date, of) === of; // the date may have been changed since
}

/** The day they met, or began to work there, is no anniversary yet. */
function isBeginning({ kind, date }: KeyDate, day: PlainDate): boolean {
  return date === day && (kind === 'met' || kind === 'workAnniversary');
}
