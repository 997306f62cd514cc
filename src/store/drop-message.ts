import { type HandleKey, handleText } from '../domain/handle.ts';
import { MESSAGE_BOX, sentLine } from '../domain/message-draft.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, placeOf } from './drafts.ts';

/** Where messages are written on a contact's page: one place, since it is the same page in every tab. */
export const DASHBOARD = 'dashboard';

/** Under what the message to somebody is kept who has no handle, in a box of their uid. */
export function uidHandle(contactUid: string): HandleKey {
  return { service: 'tend', kind: 'url', value: contactUid };
}

/** Within an action that says a message was sent: drops what was typed of it there, and the same text elsewhere. */
export async function dropMessage(
  db: TendDatabase,
  { contactUid, place, sent }: { contactUid: string; place: string; sent: string },
): Promise<void> {
  const handles = await db.handles.where({ contactUid }).toArray();
  const texts = [...handles, uidHandle(contactUid)].map(handleText);
  const drafts = await db.drafts.where('handle').anyOf(texts).toArray();
  const gone = drafts.filter(
    (draft) =>
      [MESSAGE_BOX, contactUid].includes(boxOf(draft)) &&
      (placeOf(draft) === place || sentLine(draft.text) === sent),
  );
  await db.drafts.bulkDelete(gone.map(({ view, handle }) => [view, handle]));
}
