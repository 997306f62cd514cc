import { isLive, type PlainDate } from '../domain/base.ts';
import { isAway } from '../domain/contact.ts';
import { type FollowUp, isOpen } from '../domain/follow-up.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  hasIt,
  type Page,
  pageAddress,
  pageFrom,
  pageKey,
  type Share,
  sendDays,
  TITLE_LIMIT,
  titleOf,
  URL_LIMIT,
} from '../domain/share.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { undeleted } from './revive.ts';
import { type Action, type Log, write } from './write.ts';

/**
 * Keeps a page worth sending, and gives its uid. A page has one row, see `pageKey`: the page that is there already takes over what
 * was selected now, and one that was deleted is there again, so that nobody is sent it twice.
 * @throws Refusal 'malformed' of what is no page on the web, or 'too-long' of its address
 */
export async function keepShare(
  db: TendDatabase,
  { requestId, at, ...page }: Action & Page,
): Promise<string> {
  const url = pageAddress(page.url);
  if (url === undefined) throw new Refusal('malformed');
  if (url.length > URL_LIMIT) throw new Refusal('too-long');
  const kept = pageFrom({ ...page, url });
  const uid = await write(db, { requestId, at, op: 'keepShare' }, async (log) => {
    const there = await shareAt(log.db, url);
    const base = there ?? log.base();
    if (!there) await log.add('shares', { ...base, ...kept });
    else {
      const again = { ...undeleted(there), title: there.title || kept.title, text: kept.text || there.text };
      const isSame = isLive(there) && again.title === there.title && again.text === there.text;
      if (!isSame) await log.change('shares', there, again);
    }
    return base.uid;
  });
  return uid ?? (await reading(db, () => shareAt(db, url)))?.uid ?? '';
}

/** The page of an address, living or not; of several that were kept before they were known to be one, one there is. */
async function shareAt(db: TendDatabase, url: string): Promise<Share | undefined> {
  const there = await rowsAt(db, url);
  return there.find((one) => isLive(one) && one.url === url) ?? there.find(isLive) ?? there[0];
}

/** Every row of the page at an address. */
async function rowsAt(db: TendDatabase, url: string): Promise<Share[]> {
  const key = pageKey(url);
  return (await db.shares.toArray()).filter((one) => pageKey(one.url) === key);
}

/**
 * Calls a page otherwise; what waits to be sent says so too, unless the user had put it in other words.
 * @throws Refusal 'not-found' or 'too-long'
 */
export function editShare(
  db: TendDatabase,
  { shareUid, title: typed, ...action }: Action & { shareUid: string; title: string },
): Promise<void> {
  return write(db, { ...action, op: 'editShare' }, async (log) => {
    const share = await liveShare(log, shareUid);
    if (typed.trim().length > TITLE_LIMIT) throw new Refusal('too-long');
    const named = { ...share, title: pageFrom({ ...share, title: typed }).title };
    if (named.title === share.title) return;
    await log.change('shares', share, named);
    const [before, summary] = [titleOf(share), titleOf(named)];
    const own = (await followUpsOf(log.db, shareUid)).filter((one) => isOpen(one) && one.summary === before);
    if (own.length > 0)
      await log.changeAll(
        'followUps',
        own.map((one) => [one, { ...one, summary }]),
      );
  });
}

/**
 * Deletes a page, and what waits to be sent of it; that it was sent stays.
 * @throws Refusal 'not-found'
 */
export function deleteShare(
  db: TendDatabase,
  { shareUid, ...action }: Action & { shareUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteShare' }, async (log) => {
    await log.remove('shares', await liveShare(log, shareUid));
    for (const one of await followUpsOf(log.db, shareUid))
      if (isOpen(one)) await log.remove('followUps', one);
  });
}

/**
 * Sets for each of these people that the page is to be sent to them, today or, of many, in the days of the week. Nobody
 * gets it twice: whoever has it or waits for it is passed over, and so is whoever is kept no more, rests or was let go.
 * Gives how many were set.
 * @throws Refusal 'not-found'
 */
export async function sendTo(
  db: TendDatabase,
  {
    shareUid,
    contactUids,
    today,
    ...action
  }: Action & { shareUid: string; contactUids: string[]; today: PlainDate },
): Promise<number> {
  const count = await write(db, { ...action, op: 'sendTo' }, async (log) => {
    const share = await liveShare(log, shareUid);
    const kept = (await log.db.contacts.bulkGet([...new Set(contactUids)])).filter(isLive);
    const people = kept.filter((one) => !isAway(one));
    const rows = await rowsAt(log.db, share.url);
    const all = await Promise.all(rows.map(({ uid }) => followUpsOf(log.db, uid)));
    const having = new Set(all.flat().flatMap((one) => (hasIt(one) ? one.contactUid : [])));
    const had = all.flat().filter((one) => one.share === shareUid);
    const free = people.filter(({ uid }) => !having.has(uid));
    const days = sendDays(free.length, today);
    for (const [at, { uid: contactUid }] of free.entries()) {
      const asked = { contactUid, summary: titleOf(share), reason: 'share', due: days[at] ?? today } as const;
      const next = { ...asked, status: 'needs-action', share: shareUid } as const;
      // The one row they have of it is used again: an undo that is taken back can never make a second one.
      const before = earlierOf(had, contactUid);
      if (before) await log.change('followUps', before, { ...stampsOf(before), ...next });
      else await log.add('followUps', { ...log.base(), ...next });
    }
    return free.length;
  });
  return count ?? countSet(db, action.requestId);
}

/** How many that request set when it was done before. */
async function countSet(db: TendDatabase, requestId: string): Promise<number> {
  const changes = await reading(db, () => db.changes.where({ requestId }).toArray());
  return changes.filter(({ table }) => table === 'followUps').length;
}

/** What was set for somebody before and counts no more; of several rows the one that is there. */
function earlierOf(rows: FollowUp[], contactUid: string): FollowUp | undefined {
  const own = rows.filter((one) => one.contactUid === contactUid);
  return own.find(isLive) ?? own[0];
}

function stampsOf({ uid, created, updated }: FollowUp) {
  return { uid, created, updated };
}

/** Every row of a page, living or not, of whomever. */
function followUpsOf(db: TendDatabase, share: string): PromiseLike<FollowUp[]> {
  return db.followUps.where({ share }).toArray();
}

async function liveShare(log: Log, uid: string): Promise<Share> {
  const share = await log.db.shares.get(uid);
  if (!isLive(share)) throw new Refusal('not-found');
  return share;
}
