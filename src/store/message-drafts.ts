import type { Instant } from '../domain/base.ts';
import { type HandleKey, handleIn, handleText } from '../domain/handle.ts';
import { messageBox } from '../domain/message-draft.ts';
import { handleToShow } from '../domain/shown-handle.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, dropDraft, placeOf, saveDraft } from './drafts.ts';
import { DASHBOARD, uidHandle } from './drop-message.ts';
import { draftsTo, type MessageIsLive, messageTo } from './messages-to.ts';
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
  const { uid, handle } = await whereKept(db, contactUid);
  const box = messageBox(uid);
  await saveDraft(db, { handle, place: DASHBOARD, box, text, at });
  // Where their address has changed since it was opened, it is kept under the new one alone.
  const drafts = await reading(db, () => draftsTo(db, uid));
  for (const one of drafts.filter((one) => placeOf(one) === DASHBOARD && boxOf(one) === box))
    if (one.handle !== handleText(handle))
      await dropDraft(db, { handle: handleIn(one.handle), place: DASHBOARD, box });
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
  const { uid, handle } = await whereKept(db, contactUid);
  return messageTo(db, { contactUid: uid, handle, place: DASHBOARD, isLive });
}

async function whereKept(db: TendDatabase, contactUid: string): Promise<{ uid: string; handle: HandleKey }> {
  const { uid } = await reading(db, () => contactOfTarget(db, { contactUid }));
  const handles = await reading(db, () => db.handles.where({ contactUid: uid }).toArray());
  return { uid, handle: handleToShow(handles) ?? uidHandle(uid) };
}
