import { isLive, type PlainDate } from './base.ts';
import type { Contact } from './contact.ts';
import { excerpt } from './excerpt.ts';
import { dayOf, type FollowUp, openInOrder } from './follow-up.ts';
import { type Handle, type HandleKey, nameIn } from './handle.ts';
import { foldedWords } from './name.ts';
import type { Note } from './note.ts';
import { dayAt } from './plain-date.ts';

/** What was last noted about a person: the day and the beginning of it, on one line. */
export interface LastNote {
  on: PlainDate;
  excerpt: string;
}

/**
 * A contact's line in the agenda, kept beside each contact as a derived row (same transaction) so that
 * views and the badge read a range and never walk. Equal, always, to `dueOf` of the contact's rows.
 */
export interface Due {
  contactUid: string;
  /** The earliest day on which an open follow-up comes up; absent where there is none. */
  next?: PlainDate;
  followUpUid?: string;
  /** Why: the words of that follow-up. */
  summary?: string;
  /** The day that follow-up was set, for the ring. */
  since?: PlainDate;
  fullName: string;
  handle?: HandleKey & { raw: string };
  last?: LastNote;
  /** Folded words of the name, for finding it. */
  words: string[];
}

/**
 * A contact's agenda line from the contact's own rows, tombstones included or not; of notes the newest is enough.
 * The days of `since` and `last` are those of the zone this runs in (see `dayAt`); `next` is what the user set.
 */
export function dueOf(contact: Contact, handles: Handle[], followUps: FollowUp[], notes: Note[]): Due {
  const [next] = openInOrder(followUps);
  const handle = handleToShow(handles);
  const note = newest(notes.filter(isLive));
  return {
    contactUid: contact.uid,
    ...(next && {
      next: dayOf(next),
      followUpUid: next.uid,
      summary: next.summary,
      since: dayAt(next.created),
    }),
    fullName: contact.fullName,
    ...(handle && { handle }),
    ...(note && { last: { on: dayAt(note.created), excerpt: excerpt(note.text) } }),
    // A person whose page never told a name is still found, by the address.
    words: foldedWords(contact.fullName || (handle ? nameIn(handle) : '')),
  };
}

/** The handle that leads back to the person: one seen in an address, a current one, by its name, the latest known. */
function handleToShow(handles: Handle[]): Due['handle'] {
  const live = handles.filter((handle) => isLive(handle) && handle.raw);
  const current = live.filter(({ state }) => state === 'current');
  const candidates = current.length > 0 ? current : live;
  const named = candidates.filter(({ kind }) => kind === 'vanity');
  const chosen = newest(named.length > 0 ? named : candidates);
  return chosen && { service: chosen.service, kind: chosen.kind, value: chosen.value, raw: chosen.raw };
}

function newest<Row extends { created: string; uid: string }>(rows: Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && isNewer(best, row) ? best : row), undefined);
}

function isNewer(a: { created: string; uid: string }, b: { created: string; uid: string }): boolean {
  return a.created > b.created || (a.created === b.created && a.uid > b.uid);
}
