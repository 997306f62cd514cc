import { isLive, type PlainDate } from '../domain/base.ts';
import { capture } from '../domain/capture.ts';
import type { Contact } from '../domain/contact.ts';
import { sureField } from '../domain/identity.ts';
import { dayAt, isPlainDate } from '../domain/plain-date.ts';
import { NEWS_FIELDS, newsIn, type Told, type Verdict } from '../domain/sighting.ts';
import type { TendDatabase } from './database.ts';
import type { Person } from './handles.ts';
import { meet } from './meet.ts';
import { ownRow, type Target } from './target.ts';
import { type Action, write } from './write.ts';

/** What a page tells of somebody kept, where it tells something new; undefined where a visit changes nothing. */
export async function newsOn(db: TendDatabase, seen: Person): Promise<{ contact: Contact } | undefined> {
  const identity = await meet(db, seen);
  if (identity.is !== 'known' && identity.is !== 'learn') return undefined;
  const { contact } = identity;
  return changed(contact, seen) ? { contact } : undefined;
}

/**
 * Keeps what somebody's page tells now: as news where it says something else than before, and in the contact, where
 * the user has not typed. Nothing where the page tells what is known.
 */
export function noticeNews(
  db: TendDatabase,
  { handle, glimpse, today, ...action }: Action & Person & { today: PlainDate },
): Promise<void> {
  return write(db, { ...action, op: 'noticeNews' }, async (log) => {
    const found = await newsOn(db, { handle, glimpse });
    if (!found) return;
    const { contact } = found;
    const is = shownBy({ handle, glimpse });
    const was = pageFields(contact);
    const news = newsIn(was, is);
    const of = (told: Told): Told => Object.fromEntries(news.map((field) => [field, told[field]]));
    if (news.length > 0)
      await log.add('sightings', {
        ...log.base(),
        contactUid: contact.uid,
        on: today,
        via: 'visit',
        was: of(was),
        is: of(is),
        since: await lastKnown(db, contact),
      });
    const told = capture(contact, handle, glimpse, 'refresh');
    if (told !== contact) await log.change('contacts', contact, told);
  });
}

/** The last day of which it is sure what was told of somebody. */
export async function lastKnown(db: TendDatabase, { uid: contactUid, created }: Contact): Promise<PlainDate> {
  const sightings = await db.sightings.where({ contactUid }).toArray();
  const [last] = sightings
    .filter(isLive)
    .map(({ on }) => on)
    .sort()
    .reverse();
  return last ?? dayAt(created);
}

/** What the user says to news. @throws Refusal 'not-found' */
export function judgeNews(
  db: TendDatabase,
  {
    target,
    sightingUid,
    verdict,
    ...action
  }: Action & { target: Target; sightingUid: string; verdict: Verdict },
): Promise<void> {
  return write(db, { ...action, op: 'judgeNews' }, async (log) => {
    const sighting = await ownRow(log, 'sightings', sightingUid, target);
    await log.change('sightings', sighting, { ...sighting, verdict });
  });
}

function changed(contact: Contact, seen: Person): boolean {
  const is = shownBy(seen);
  if (!contact.connectedOn && isPlainDate(sureField(seen, 'connectedOn'))) return true;
  return newsIn(pageFields(contact), is).length > 0;
}

/** What a page told of a contact before: what the user typed is not compared with it. */
function pageFields(contact: Contact): Told {
  const own = NEWS_FIELDS.filter((field) => contact.fieldSource[field] !== 'user');
  return Object.fromEntries(own.map((field) => [field, contact[field]]));
}

function shownBy(seen: Person): Told {
  return Object.fromEntries(NEWS_FIELDS.map((field) => [field, sureField(seen, field)]));
}
