import { answersTo, snoozedUntil } from './answers-to.ts';
import { isLive, type PlainDate } from './base.ts';
import {
  addIntervals,
  type Cadence,
  compareCadences,
  firstDay,
  intervalDays,
  occurrenceAfter,
} from './cadence.ts';
import { isAway } from './contact.ts';
import type { ContactRows, Reason } from './due.ts';
import { type Answer, dayOf, endOf, isOpen } from './follow-up.ts';
import { greetings } from './greeting-reasons.ts';
import { touchesOf } from './interaction.ts';
import { type KeyDateReason, keyDates } from './key-date-reasons.ts';
import { addDays, dayAt } from './plain-date.ts';
import { thanks } from './thanks-reasons.ts';

/** Days after connecting on which somebody without a first message comes up. */
export const CONNECTED_AFTER = 3;

/** A connection older than that when the person was kept is no new one. */
const CONNECTED_WITHIN = 30;

/** After so many messages without a reply the proposal is to let the person rest. */
export const RESTS_AFTER = 3;

/** Why a contact comes up, the next first; the day on which time alone changes that; days of an interval. */
export function reasonsOf(
  rows: ContactRows,
  today: PlainDate,
): { reasons: Reason[]; stale?: PlainDate; interval?: number } {
  const { contact } = rows;
  const answers = rows.answers.filter(isLive).sort(byCreated);
  const set = cadenceOf(rows);
  const interval = set && intervalDays(set.cadence, '2026-01-01');
  const measured = interval === undefined ? {} : { interval };
  if (isAway(contact)) return { reasons: [], ...measured };
  const found = [
    ...followUps(rows, today),
    ...thanks(rows, answers),
    ...greetings(rows, answers, today),
    ...(contact.tracked
      ? [
          ...cadence(rows, set, answers),
          ...keyDates(rows, answers, today),
          ...news(rows, answers),
          ...connected(rows, answers),
        ]
      : []),
  ];
  const ends = found.flatMap((one) => one.ends ?? []);
  const reasons = found
    .map(({ ends: _, ...reason }) => later(reason, contact.pausedUntil, answers))
    .sort(inOrder);
  const [stale] = ends.map((day) => addDays(day, 1)).sort();
  return { reasons, ...(stale !== undefined && { stale }), ...measured };
}

/** The cadence that counts, and since when: their own, else the shortest of their groups. */
export function cadenceOf({
  contact,
  groups,
}: Pick<ContactRows, 'contact' | 'groups'>):
  | { cadence: Cadence; since: PlainDate; from?: string }
  | undefined {
  if (contact.cadence === 'none') return undefined;
  // A day that was stored is the same in every zone; that of a moment is not.
  if (contact.cadence)
    return { cadence: contact.cadence, since: contact.cadenceSince ?? dayAt(contact.created) };
  const [group] = groups
    .filter((one) => isLive(one) && one.cadence && contact.groups?.includes(one.uid))
    .sort((a, b) => compareCadences(a.cadence as Cadence, b.cadence as Cadence) || compare(a.uid, b.uid));
  if (!group?.cadence) return undefined;
  const theirs = contact.inheritsSince ?? dayAt(contact.created);
  const { cadence, cadenceSince: set = theirs, name: from } = group;
  return { cadence, since: set > theirs ? set : theirs, from };
}

function followUps({ followUps: rows }: ContactRows, today: PlainDate): KeyDateReason[] {
  return rows.filter(isOpen).flatMap((row): KeyDateReason[] => {
    const ends = endOf(row);
    if (ends !== undefined && ends < today) return [];
    return [
      {
        kind: 'followUp',
        uid: row.uid,
        due: row.due,
        day: dayOf(row),
        since: dayAt(row.created),
        summary: row.summary,
        why: row.reason,
        ...(row.share !== undefined && { share: row.share }),
        ...(row.occasion !== undefined && { occasion: row.occasion }),
        ...(ends !== undefined && { ends }),
      },
    ];
  });
}

function cadence(
  { contact, interactions }: ContactRows,
  set: ReturnType<typeof cadenceOf>,
  answers: Answer[],
): KeyDateReason[] {
  if (!set) return [];
  const { last, unanswered } = touchesOf(interactions);
  const anchor = last ?? firstDay(set.since, set.cadence, contact.uid);
  const of = last ?? set.since;
  // An unanswered message makes the interval longer, each one by itself.
  let due = addIntervals(anchor, set.cadence, (last === undefined ? 0 : 1) + unanswered);
  let day = due;
  // Where they were never talked to, `of` may be another day in another zone: it says no more than which cadence it was.
  for (const { answer, day: on, until = '', of: anchored = of } of answersTo(answers, 'cadence', last)) {
    // Said when they were to come up at other times: it may keep them from coming up, but passes over no new day.
    const isOld = on < set.since || (last === undefined && anchored < addDays(set.since, -1));
    if (answer === 'snoozed') day = isOld && until < due ? day : until;
    if (answer !== 'skipped' || (isOld && on < due)) continue;
    due = occurrenceAfter(anchor, set.cadence, on > due ? on : due);
    day = due;
  }
  // Whoever let such a turn pass by keeps trying, and is asked again after one more message.
  const isKeptOn = answersTo(answers, 'cadence', last).some(({ answer }) => answer === 'skipped');
  return [
    {
      kind: unanswered >= RESTS_AFTER && !isKeptOn ? 'rest' : 'cadence',
      due,
      day,
      since: of,
      of,
      cadence: set.cadence,
      ...(unanswered > 0 && { unanswered, calm: true }),
    },
  ];
}

function news({ sightings }: ContactRows, answers: Answer[]): KeyDateReason[] {
  return sightings
    .filter((row) => isLive(row) && (row.verdict === undefined || row.verdict === 'news'))
    .flatMap(({ uid, on, was, is }): KeyDateReason[] => {
      const said = answersTo(answers, `news/${uid}`);
      if (said.some(({ answer }) => answer !== 'snoozed')) return [];
      return [{ kind: 'news', uid, due: on, day: snoozedUntil(said) ?? on, calm: true, was, is }];
    });
}

function connected({ contact, interactions }: ContactRows, answers: Answer[]): KeyDateReason[] {
  const { connectedOn, created, fieldSource } = contact;
  if (connectedOn === undefined || interactions.some(isLive)) return [];
  // A file tells of thousands at once, and what the user types is no news to them.
  if (fieldSource.connectedOn) return [];
  if (addDays(connectedOn, CONNECTED_WITHIN) < dayAt(created)) return [];
  const said = answersTo(answers, 'connected');
  if (said.some(({ answer }) => answer !== 'snoozed')) return [];
  const due = addDays(connectedOn, CONNECTED_AFTER);
  return [{ kind: 'connected', due, day: snoozedUntil(said) ?? due, since: connectedOn, calm: true }];
}

/**
 * The reason as it comes up: not before a pause ends, which is no delay either; and on a day on which the person was
 * answered, only what the user has set for that day, so that nobody comes up twice.
 */
function later(reason: Reason, pausedUntil: PlainDate | undefined, answers: Answer[]): Reason {
  let { due, day } = reason;
  if (pausedUntil !== undefined && day < pausedUntil) day = pausedUntil;
  if (
    pausedUntil !== undefined &&
    due < pausedUntil &&
    reason.kind !== 'keyDate' &&
    reason.kind !== 'greeting'
  )
    due = pausedUntil;
  const answered = answers.reduce((latest, one) => (one.day > latest ? one.day : latest), '');
  const isSet = reason.kind === 'followUp' || reason.kind === 'greeting';
  if (!isSet && day <= answered) day = addDays(answered, 1);
  return { ...reason, due, day };
}

function inOrder(a: Reason, b: Reason): number {
  return (
    compare(a.day, b.day) ||
    compare(a.due, b.due) ||
    compare(a.kind, b.kind) ||
    compare(a.uid ?? '', b.uid ?? '')
  );
}

function byCreated(a: Answer, b: Answer): number {
  return compare(a.created, b.created) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
