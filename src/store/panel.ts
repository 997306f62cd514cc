import type { Contact } from '../domain/contact.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { PanelShape } from '../domain/home.ts';
import { type Doubt, type Encounter, sureField } from '../domain/identity.ts';
import type { Note } from '../domain/note.ts';
import { adoptDrafts, type IsLive } from './adopt-drafts.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { type Drafts, draftsAbout, ownDrafts, strayDrafts } from './drafts.ts';
import { openFollowUps } from './follow-ups.ts';
import { meet } from './meet.ts';
import { readNotes } from './notes.ts';
import { readPanelShape } from './settings.ts';

/** What the store knows for one panel. */
export interface PanelRows {
  contact?: Contact;
  /** Instead of the contact: it is not sure that the page shows the one who was `kept`. */
  doubt?: Doubt;
  notes: Note[];
  hasOlder: boolean;
  followUps: FollowUp[];
  drafts: Drafts;
  shape: PanelShape;
}

/**
 * Everything a panel draws about whom the page shows, in one transaction. Given `isLive`, drafts of places that are gone come here first
 * (`adoptDrafts`): so when a panel opens, but not when it looks again, for its boxes are in use then.
 */
export async function panelRows(
  db: TendDatabase,
  { handle, glimpse, place, isLive }: Encounter & { place: string; isLive?: IsLive },
): Promise<PanelRows> {
  const { drafts, ...rows } = await reading(db, () =>
    db.transaction(
      'r',
      [db.contacts, db.handles, db.notes, db.followUps, db.drafts, db.settings],
      async () => {
        const [about, drafts, shape] = await Promise.all([
          rowsAbout(db, { handle, glimpse }),
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

async function rowsAbout(db: TendDatabase, seen: Encounter): Promise<Omit<PanelRows, 'drafts' | 'shape'>> {
  const identity = await meet(db, seen);
  const nothing = { notes: [], hasOlder: false, followUps: [] };
  if (identity.is === 'nobody') return nothing;
  const { contact } = identity;
  if (identity.is === 'doubt') {
    const { value } = seen.handle;
    const names = { kept: contact.fullName || value, seen: sureField(seen, 'fullName') || value };
    return { ...nothing, doubt: { why: identity.why, ...names } };
  }
  const [notes, followUps] = await Promise.all([readNotes(db, contact.uid), openFollowUps(db, contact.uid)]);
  return { contact, ...notes, followUps };
}
