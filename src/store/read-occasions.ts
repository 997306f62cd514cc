import { isLive, type PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Group } from '../domain/group.ts';
import { lastGreeting } from '../domain/last-greeting.ts';
import type { Occasion, OccasionPerson } from '../domain/occasion.ts';
import type { PlaceAliases } from '../domain/place-match.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { metDraft } from './met-drafts.ts';
import { nameOf } from './name-of.ts';
import { newestNotes } from './newest-notes.ts';
import { readAliases } from './place-aliases.ts';

/** People of an occasion that are told of at once. */
const MOST_TOLD = 500;

/** Every occasion, in the order of their first days, and what goes with them. */
export interface Occasions {
  occasions: (Occasion & { whose?: string })[];
  groups: Group[];
  aliases: PlaceAliases;
}

/** Whom an occasion is about: 500 at most, of `count`. */
export interface OccasionPeople {
  people: OccasionPerson[];
  count: number;
  /** Of an event: see `metDraft`. */
  draft?: string;
}

/** `whose`: the name of whoever's trip it is. */
export async function listOccasions(db: TendDatabase): Promise<Occasions> {
  const told = await reading(db, () =>
    db.transaction('r', [db.occasions, db.groups, db.contacts, db.handles], async () => {
      const rows = (await db.occasions.toArray()).filter(isLive).sort(byDay);
      const occasions = [];
      for (const row of rows) {
        const contact = row.contactUid && (await db.contacts.get(row.contactUid));
        occasions.push(contact ? { ...row, whose: await nameOf(db, contact) } : row);
      }
      const groups = (await db.groups.toArray()).filter(isLive);
      return { occasions, groups: groups.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    }),
  );
  return { ...told, aliases: await readAliases(db) };
}

/**
 * Who was offered to meet on a trip, was met at an event, or is sent a greeting.
 * @param around of a greeting: its day last year, of which the words are told
 * @throws Refusal 'not-found'
 */
export function readOccasion(
  db: TendDatabase,
  { occasionUid, around }: { occasionUid: string; around?: PlainDate | undefined },
): Promise<OccasionPeople> {
  return reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const occasion = await db.occasions.get(occasionUid);
      if (!isLive(occasion)) throw new Refusal('not-found');
      if (occasion.kind === 'greeting') return greeted(db, occasion, around);
      const followUps = await db.followUps.where({ occasion: occasionUid }).toArray();
      // Whoever was met at an event was, whatever became of the follow-up; an offer that was removed is none.
      const gone = occasion.kind === 'event' ? followUps.filter((one) => !isLive(one)) : [];
      const undone = await Promise.all(gone.map((one) => isTakenBack(db, one)));
      const counted = [...followUps.filter(isLive), ...gone.filter((_, at) => !undone[at])];
      const uids = new Set(counted.sort(newestLast).map(({ contactUid }) => contactUid));
      const told = new Map(counted.map((one) => [one.contactUid, one]));
      const draft = occasion.kind === 'event' ? await metDraft(db, occasionUid) : '';
      const whom = await peopleOf(db, [...uids].reverse(), async (contact) => {
        const note =
          occasion.kind === 'event' ? (await newestNotes(db, contact.uid, { limit: 1 }))[0] : undefined;
        return { ...answerIn(told.get(contact.uid)), ...(note && { note: note.text }) };
      });
      return { ...whom, ...(draft && { draft }) };
    }),
  );
}

/** Those who are sent a greeting for themselves and with their groups, and those who are so but for opting out. */
async function greeted(
  db: TendDatabase,
  { uid, spread }: Occasion,
  day?: PlainDate,
): Promise<OccasionPeople> {
  const groups = (await db.groups.where({ greetings: uid }).toArray()).filter(isLive);
  const [own, theirs] = await Promise.all([
    db.contacts.where({ greetings: uid }).primaryKeys(),
    db.contacts
      .where('groups')
      .anyOf(groups.map((group) => group.uid))
      .primaryKeys(),
  ]);
  const ownOnes = new Set(own);
  return peopleOf(db, [...new Set([...own, ...theirs])], async (contact) => {
    const spoken = day ? await db.interactions.where({ participants: contact.uid }).toArray() : [];
    const last = day && lastGreeting(spoken, { day, spread });
    return {
      ...(ownOnes.has(contact.uid) && { own: true as const }),
      ...(contact.noGreetings && { out: true as const }),
      ...(last && { last: { on: last.on, text: last.text } }),
    };
  });
}

async function peopleOf(
  db: TendDatabase,
  uids: string[],
  more: (contact: Contact) => Promise<Partial<OccasionPerson>>,
): Promise<OccasionPeople> {
  const live = (await db.contacts.bulkGet(uids)).filter(isLive);
  const people = live.slice(0, MOST_TOLD).map(async (contact) => ({
    uid: contact.uid,
    name: await nameOf(db, contact),
    ...(contact.org && { org: contact.org }),
    ...(await more(contact)),
  }));
  return { people: await Promise.all(people), count: live.length };
}

/** Whether a row that is gone was taken back with what had made it. */
async function isTakenBack(db: TendDatabase, { uid, contactUid }: FollowUp): Promise<boolean> {
  const changes = await db.changes.where({ contactUid }).toArray();
  return changes.findLast((change) => change.uid === uid)?.op === 'undo';
}

function answerIn(followUp: FollowUp | undefined): Pick<OccasionPerson, 'due' | 'status'> {
  if (!isLive(followUp)) return {};
  return { due: followUp.snoozedUntil ?? followUp.due, status: followUp.status };
}

function newestLast(a: FollowUp, b: FollowUp): number {
  return a.created < b.created ? -1 : 1;
}

function byDay(a: Occasion, b: Occasion): number {
  return (a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1;
}
