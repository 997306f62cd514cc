import { type HandleKey, handleIn, handleText } from '../domain/handle.ts';
import { messageBox, writtenTo } from '../domain/message-draft.ts';
import type { Draft } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, placeOf, viewOf } from './drafts.ts';
import { whoeverIs } from './merged.ts';

/** Whether what is written to somebody in a place can still be seen there. */
export type MessageIsLive = (place: string, handle: HandleKey) => boolean | Promise<boolean>;

/** A message that is written to a contact in a place, kept under a handle of theirs. */
interface WrittenAt {
  contactUid: string;
  handle: HandleKey;
  place: string;
}

/**
 * What is written to a contact in a place so far, also to whoever turned out to be it. Given `isLive`, what was written
 * in places that are gone comes here, wherever it lies, and all of it is one draft: so where the box is opened, and not
 * while it is in use. Where the store takes no write it is shown from where it lies.
 */
export async function messageTo(
  db: TendDatabase,
  { isLive, ...written }: WrittenAt & { isLive?: MessageIsLive | undefined },
): Promise<string> {
  const { contactUid, place } = written;
  const drafts = await reading(db, () => draftsTo(db, contactUid));
  const gone = new Set<string>();
  for (const draft of isLive ? drafts : [])
    if (placeOf(draft) !== place && !(await isLive?.(placeOf(draft), handleIn(draft.handle))))
      gone.add(keyOf(draft).join());
  const isHere = (draft: Draft) => placeOf(draft) === place || gone.has(keyOf(draft).join());
  const here = drafts.filter(isHere);
  const key = keyOf(unitedOf(here, written)).join();
  if (!isLive || here.every((draft) => keyOf(draft).join() === key)) return textOf(here);
  try {
    return await writing(db, () => unite(db, written, isHere));
  } catch (cause) {
    if (!(cause instanceof Refusal && ['store-failed', 'store-newer'].includes(cause.code))) throw cause;
    return textOf(here);
  }
}

/** Drafts of messages to a contact, or to whoever turned out to be it, the newest first. Within a transaction. */
export async function draftsTo(db: TendDatabase, contactUid: string): Promise<Draft[]> {
  const keys = await db.drafts.toCollection().primaryKeys();
  const own = await Promise.all(
    keys.map(async ([view]) => {
      const uid = writtenTo(boxOf({ view }));
      return uid === contactUid || (uid && (await whoeverIs(db, uid))?.uid === contactUid);
    }),
  );
  const drafts = await db.drafts.bulkGet(keys.filter((_, at) => own[at]));
  return drafts.filter((draft) => draft !== undefined).sort((a, b) => (a.updated > b.updated ? -1 : 1));
}

function unite(db: TendDatabase, written: WrittenAt, isHere: (draft: Draft) => boolean): PromiseLike<string> {
  return db.transaction('rw', db.drafts, db.contacts, async () => {
    const here = (await draftsTo(db, written.contactUid)).filter(isHere); // another panel may have been quicker
    await db.drafts.bulkDelete(here.map(keyOf));
    if (here.length > 0) await db.drafts.put(unitedOf(here, written));
    return textOf(here);
  });
}

function unitedOf(drafts: Draft[], { contactUid, handle, place }: WrittenAt): Draft {
  return {
    view: viewOf(place, messageBox(contactUid)),
    handle: handleText(handle),
    text: textOf(drafts),
    updated: drafts[0]?.updated ?? '',
  };
}

function keyOf({ view, handle }: Draft): [view: string, handle: string] {
  return [view, handle];
}

function textOf(drafts: Draft[]): string {
  return drafts.map(({ text }) => text).join('\n\n');
}
