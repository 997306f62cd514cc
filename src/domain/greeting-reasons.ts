import { answersTo, snoozedUntil } from './answers-to.ts';
import { isLive, type PlainDate } from './base.ts';
import { hashOf } from './cadence.ts';
import type { ContactRows } from './due.ts';
import type { Answer } from './follow-up.ts';
import type { KeyDateReason } from './key-date-reasons.ts';
import { addDays } from './plain-date.ts';

/** Days after its day for which a greeting still comes up: a later one is none. */
const GREETED_WITHIN = 3;

/**
 * The greetings somebody is sent, each with the year that counts; people are spread over the days before, each on one of
 * their own that is the same every year.
 */
export function greetings(
  { contact, greetings: rows }: ContactRows,
  answers: Answer[],
  today: PlainDate,
): KeyDateReason[] {
  if (contact.noGreetings) return [];
  return rows.filter(isLive).flatMap(({ uid, days, summary, spread = 0 }): KeyDateReason[] => {
    const said = (day: PlainDate) => answersTo(answers, `greeting/${uid}`, day);
    const isOver = (day: PlainDate) => said(day).some(({ answer }) => answer !== 'snoozed');
    // One that was put off is remembered for as long as it was put off.
    const endOf = (day: PlainDate) => addDays(latest(snoozedUntil(said(day)) ?? day, day), GREETED_WITHIN);
    const due = days.find((day) => endOf(day) >= today && !isOver(day));
    if (due === undefined) return [];
    const day = snoozedUntil(said(due)) ?? addDays(due, -(hashOf(contact.uid) % (spread + 1)));
    const ends = endOf(due);
    return [{ kind: 'greeting', uid, due, day, of: due, summary, calm: true, ends }];
  });
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
