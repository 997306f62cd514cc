import type { Instant } from '../domain/base.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, draftsAbout, saveDraft } from './drafts.ts';
import { DASHBOARD } from './drop-message.ts';

/**
 * Keeps who was met at an event and is not settled yet, a line each, the one that is typed last; '' drops it.
 * Its box is the event's, so that it goes where that is erased.
 */
export function keepMet(
  db: TendDatabase,
  { occasionUid, text, at }: { occasionUid: string; text: string; at: Instant },
): Promise<void> {
  return saveDraft(db, { handle: eventHandle(occasionUid), place: DASHBOARD, box: occasionUid, text, at });
}

/** The lines so kept. */
export async function metDraft(db: TendDatabase, occasionUid: string): Promise<string> {
  const drafts = await draftsAbout(db, eventHandle(occasionUid));
  return drafts.find((draft) => boxOf(draft) === occasionUid)?.text ?? '';
}

function eventHandle(value: string): HandleKey {
  return { service: 'tend', kind: 'url', value };
}
