import type { AboutContact } from '../domain/about-contact.ts';
import { answersTo } from '../domain/answers-to.ts';
import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import { dueOf } from '../domain/due.ts';
import { endOf, openInOrder } from '../domain/follow-up.ts';
import { cadenceOf } from '../domain/reasons.ts';
import type { Sighting } from '../domain/sighting.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { rowsAround, there } from './rows-around.ts';
import { sharesOf } from './shares-of.ts';
import { contactOfTarget } from './target.ts';

/**
 * What a view shows of a contact beside notes: their line, cadence, groups, key dates, reminders and news. The line is
 * the one that is kept, unless time alone has made it old: so little is read of what it follows from.
 */
export async function aboutContact(
  db: TendDatabase,
  contact: Contact,
  today: PlainDate,
): Promise<AboutContact> {
  const { uid: contactUid } = contact;
  const [kept, groups, keyDates, followUps, sightings] = await Promise.all([
    db.due.get(contactUid),
    contact.groups?.length ? there(db.groups.bulkGet(contact.groups)) : [],
    db.keyDates.where({ contactUid }).toArray(),
    db.followUps.where({ contactUid }).toArray(),
    db.sightings.where({ contactUid }).toArray(),
  ]);
  const isOld = !kept || (kept.stale ?? '~') <= today;
  const line = isOld ? dueOf(await rowsAround(db, contact), today) : kept;
  const set = cadenceOf({ contact, groups });
  return {
    line,
    ...(set && { cadence: { cadence: set.cadence, ...(set.from !== undefined && { from: set.from }) } }),
    groups: groups.filter(isLive).map(({ uid, name }) => ({ uid, name })),
    keyDates: keyDates.filter(isLive),
    followUps: openInOrder(followUps).filter((one) => (endOf(one) ?? today) >= today),
    news: await unanswered(
      db,
      sightings.filter((one) => isLive(one) && one.verdict === undefined),
    ),
    ...(line.rank.last !== undefined && { spoke: line.rank.last }),
  };
}

/** Answered in the agenda, it is asked nowhere any more. */
async function unanswered(db: TendDatabase, news: Sighting[]): Promise<Sighting[]> {
  const [one] = news;
  if (!one) return [];
  const answers = (await db.answers.where({ contactUid: one.contactUid }).toArray()).filter(isLive);
  const isAnswered = ({ uid }: Sighting) =>
    answersTo(answers, `news/${uid}`).some(({ answer }) => answer !== 'snoozed');
  return news.filter((sighting) => !isAnswered(sighting));
}

/**
 * Everything about one contact but what happened.
 * @throws Refusal 'not-found'
 */
export function readPerson(db: TendDatabase, contactUid: string, today: PlainDate) {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const contact = await contactOfTarget(db, { contactUid });
      const about = await aboutContact(db, contact, today);
      return { contact, ...about, shares: await sharesOf(db, about.followUps) };
    }),
  );
}
