import { type Instant, isLive } from '../domain/base.ts';
import { type Handle, type HandleKey, sameHandle } from '../domain/handle.ts';
import { MESSAGE_BOX } from '../domain/message-draft.ts';
import { handleToShow } from '../domain/shown-handle.ts';
import { adoptDrafts, type IsLive } from './adopt-drafts.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { type Box, dropDraft, saveDraft } from './drafts.ts';
import { DASHBOARD, uidHandle } from './drop-message.ts';
import { contactOfTarget } from './target.ts';

/**
 * Keeps a message that is written on a contact's page, under their profile, so that a panel beside it goes on with it
 * once the page is gone; of somebody without one under their uid, by which it is erased with them.
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
    const drafts = await adoptDrafts(db, { handle, place: DASHBOARD, isLive: live, only: box });
    if (drafts[box]) texts.push(drafts[box]);
  }
  return texts.join('\n\n');
}

/** Whether what is written to somebody in a place can still be seen there. */
export type MessageIsLive = (place: string, handle: HandleKey) => boolean | Promise<boolean>;

/** The box a message is kept in, first, and those in which one may lie that was kept before their handles changed. */
async function boxesOf(db: TendDatabase, contactUid: string): Promise<Box[]> {
  const { uid } = await reading(db, () => contactOfTarget(db, { contactUid }));
  const handles = (await reading(db, () => db.handles.where({ contactUid: uid }).toArray())).filter(isLive);
  const shown = handleToShow(handles);
  const first = shown && handles.find((one) => sameHandle(one, shown));
  const inOrder: Handle[] = first ? [first, ...handles.filter((one) => one !== first)] : handles;
  return [
    ...inOrder.map((handle) => ({ handle, place: DASHBOARD, box: MESSAGE_BOX })),
    { handle: uidHandle(uid), place: DASHBOARD, box: uid },
  ];
}
