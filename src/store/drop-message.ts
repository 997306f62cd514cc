import type { HandleKey } from '../domain/handle.ts';
import { messageBox } from '../domain/message-draft.ts';
import { oneLine } from '../domain/one-line.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, placeOf } from './drafts.ts';
import { mergedInto } from './merged.ts';

/** Where messages are written on a contact's page: one place, since it is the same page in every tab. */
export const DASHBOARD = 'dashboard';

/** Under what the message to somebody is kept who has no handle. */
export function uidHandle(contactUid: string): HandleKey {
  return { service: 'tend', kind: 'url', value: contactUid };
}

/** Within an action that says a message was sent: drops what was typed of it there, and the same text elsewhere. */
export async function dropMessage(
  db: TendDatabase,
  { contactUid, place, sent }: { contactUid: string; place: string; sent: string },
): Promise<void> {
  const merged = await mergedInto(db, [contactUid]);
  const boxes = [contactUid, ...merged.map(({ uid }) => uid)].map(messageBox);
  const drafts = await db.drafts.toArray();
  const gone = drafts.filter(
    (draft) =>
      boxes.includes(boxOf(draft)) && (placeOf(draft) === place || oneLine(draft.text) === oneLine(sent)),
  );
  await db.drafts.bulkDelete(gone.map(({ view, handle }) => [view, handle]));
}
