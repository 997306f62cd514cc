import type { AboutContact } from '../domain/about-contact.ts';
import { answersTo } from '../domain/answers-to.ts';
import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { type ContactRows, dueOf } from '../domain/due.ts';
import { endOf, openInOrder } from '../domain/follow-up.ts';
import { cadenceOf } from '../domain/reasons.ts';
import type { Sighting } from '../domain/sighting.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { rowsAround } from './due-row.ts';
import { contactOfTarget } from './target.ts';

/** What a view shows of a contact beside notes: their line, cadence, groups, key dates, reminders and news. */
export async function aboutContact(
  db: TendDatabase,
  contact: Contact,
  today: PlainDate,
): Promise<AboutContact> {
  const rows = await rowsAround(db, contact);
  const line = dueOf(rows, today);
  const set = cadenceOf(rows);
  return {
    line,
    ...(set && { cadence: { cadence: set.cadence, ...(set.from !== undefined && { from: set.from }) } }),
    groups: rows.groups.filter(isLive).map(({ uid, name }) => ({ uid, name })),
    keyDates: rows.keyDates.filter(isLive),
    followUps: openInOrder(rows.followUps).filter((one) => (endOf(one) ?? today) >= today),
    news: rows.sightings.filter((one) => isLive(one) && one.verdict === undefined && !isAnswered(rows, one)),
    ...(line.rank.last !== undefined && { spoke: line.rank.last }),
  };
}

/** Answered in the agenda, it is asked nowhere any more. */
function isAnswered({ answers }: ContactRows, { uid }: Sighting): boolean {
  return answersTo(answers.filter(isLive), `news/${uid}`).some(({ answer }) => answer !== 'snoozed');
}

/**
 * Everything about one contact but what happened.
 * @throws Refusal 'not-found'
 */
export function readPerson(db: TendDatabase, contactUid: string, today: PlainDate) {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const contact = await contactOfTarget(db, { contactUid });
      return { contact, ...(await aboutContact(db, contact, today)) };
    }),
  );
}
