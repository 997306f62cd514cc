import type { Instant } from '../domain/base.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, draftsAbout, saveDraft } from './drafts.ts';
import { DASHBOARD } from './drop-message.ts';

const MET = 'met';

/** Keeps who was met at an event and is not settled yet, a line each, the one that is typed last; '' drops it. */
export function keepMet(
  db: TendDatabase,
  { occasionUid, text, at }: { occasionUid: string; text: string; at: Instant },
): Promise<void> {
  return saveDraft(db, { handle: eventHandle(occasionUid), place: DASHBOARD, box: MET, text, at });
}

/** The lines so kept. */
export async function metDraft(db: TendDatabase, occasionUid: string): Promise<string> {
  const drafts = await draftsAbout(db, eventHandle(occasionUid));
  return drafts.find((draft) => boxOf(draft) === MET)?.text ?? '';
}

function eventHandle(value: string): HandleKey {
  return { service: 'tend', kind: 'url', value };
}
