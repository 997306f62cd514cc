import type { Contact } from '../domain/contact.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { PanelShape } from '../domain/home.ts';
import type { Note } from '../domain/note.ts';
import { adoptDrafts, type IsLive } from './adopt-drafts.ts';
import { reading } from './attempt.ts';
import { contactAt } from './contacts.ts';
import type { TendDatabase } from './database.ts';
import { type Drafts, draftsAbout, ownDrafts, strayDrafts } from './drafts.ts';
import { openFollowUps } from './follow-ups.ts';
import { readNotes } from './notes.ts';
import { readPanelShape } from './settings.ts';

/** What the store knows for one panel. */
export interface PanelRows {
  contact?: Contact;
  notes: Note[];
  hasOlder: boolean;
  followUps: FollowUp[];
  drafts: Drafts;
  shape: PanelShape;
}

/**
 * Everything a panel draws, in one transaction. Given `isLive`, drafts of places that are gone come here first
 * (`adoptDrafts`): so when a panel opens, but not when it looks again, for its boxes are in use then.
 */
export async function panelRows(
  db: TendDatabase,
  { handle, place, isLive }: { handle: HandleKey; place: string; isLive?: IsLive },
): Promise<PanelRows> {
  const { drafts, ...rows } = await reading(db, () =>
    db.transaction(
      'r',
      [db.contacts, db.handles, db.notes, db.followUps, db.drafts, db.settings],
      async () => {
        const [about, drafts, shape] = await Promise.all([
          rowsAbout(db, handle),
          draftsAbout(db, handle),
          readPanelShape(db),
        ]);
        return { ...about, drafts, shape };
      },
    ),
  );
  const adopting = isLive && strayDrafts(drafts, place).length > 0;
  return {
    ...rows,
    drafts: adopting ? await adoptDrafts(db, { handle, place, isLive }) : ownDrafts(drafts, place),
  };
}

async function rowsAbout(db: TendDatabase, handle: HandleKey): Promise<Omit<PanelRows, 'drafts' | 'shape'>> {
  const contact = await contactAt(db, handle);
  if (!contact) return { notes: [], hasOlder: false, followUps: [] };
  const [notes, followUps] = await Promise.all([readNotes(db, contact.uid), openFollowUps(db, contact.uid)]);
  return { contact, ...notes, followUps };
}
