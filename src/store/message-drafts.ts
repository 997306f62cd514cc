import type { Instant } from '../domain/base.ts';
import { type HandleKey, handleText } from '../domain/handle.ts';
import { messageBox } from '../domain/message-draft.ts';
import { handleToShow } from '../domain/shown-handle.ts';
import { adoptDrafts, type IsLive } from './adopt-drafts.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { type Box, dropDraft, saveDraft } from './drafts.ts';
import { DASHBOARD, uidHandle } from './drop-message.ts';
import { mergedInto } from './merged.ts';
import { contactOfTarget } from './target.ts';

/**
 * Keeps a message that is written on a contact's page, under their profile, so that a panel beside it goes on with it
 * once the page is gone; of somebody without one under their uid. Its box names whom it is to.
 * @throws Refusal 'not-found', 'too-long' or 'store-failed'
 */
export async function keepMessage(
  db: TendDatabase,
  { contactUid, text, at }: { contactUid: string; text: string; at: Instant },
): Promise<void> {
  const [box, ...others] = await boxesOf(db, contactUid);
  if (!box) return;
  await saveDraft(db, { ...box, text, at });
  for (const other of others) await dropDraft(db, other);
}

/**
 * What is written to somebody on their page so far, with what was written in panels that are gone.
 * @throws Refusal 'not-found'
 */
export async function messageDraft(
  db: TendDatabase,
  contactUid: string,
  isLive: MessageIsLive,
): Promise<string> {
  const texts: string[] = [];
  for (const { handle, box } of await boxesOf(db, contactUid)) {
    const live: IsLive = (place) => isLive(place, handle);
    const drafts = await adoptDrafts(db, {
      handle,
      place: DASHBOARD,
      isLive: live,
      only: (one) => one === box,
    });
    if (drafts[box]) texts.push(drafts[box]);
  }
  return texts.join('\n\n');
}

/** Whether what is written to somebody in a place can still be seen there. */
export type MessageIsLive = (place: string, handle: HandleKey) => boolean | Promise<boolean>;

/**
 * The box a message is kept in, first, and those in which one may lie that was kept before their handles changed, or of
 * whoever turned out to be them.
 */
async function boxesOf(db: TendDatabase, contactUid: string): Promise<Box[]> {
  const { uid } = await reading(db, () => contactOfTarget(db, { contactUid }));
  const merged = await reading(db, () => mergedInto(db, [uid]));
  const uids = [uid, ...merged.map((one) => one.uid)];
  const handles = await reading(db, () => db.handles.where('contactUid').anyOf(uids).toArray());
  const first = handleToShow(handles.filter((one) => one.contactUid === uid)) ?? uidHandle(uid);
  const all: HandleKey[] = [first, ...handles, ...uids.map(uidHandle)];
  const places = new Map(all.map((handle) => [handleText(handle), handle]));
  return uids.flatMap((one) =>
    [...places.values()].map((handle) => ({ handle, place: DASHBOARD, box: messageBox(one) })),
  );
}
