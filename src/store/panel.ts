import type { AboutContact } from '../domain/about-contact.ts';
import type { PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { PanelShape } from '../domain/home.ts';
import { type Doubt, type Encounter, sureField } from '../domain/identity.ts';
import { MESSAGE_BOX, writtenTo } from '../domain/message-draft.ts';
import type { Note } from '../domain/note.ts';
import { adoptDrafts } from './adopt-drafts.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, type Drafts, draftsAbout, ownDrafts, strayDrafts } from './drafts.ts';
import { meet } from './meet.ts';
import { type MessageIsLive, messageTo } from './messages-to.ts';
import { readNotes } from './notes.ts';
import { aboutContact } from './person.ts';
import { readPanelShape } from './settings.ts';
import { sharesOf } from './shares-of.ts';

/** What the store knows for one panel. */
export interface PanelRows extends AboutContact {
  contact?: Contact;
  /** Instead of the contact: it is not sure that the page shows the one who was `kept`. */
  doubt?: Doubt;
  notes: Note[];
  hasOlder: boolean;
  drafts: Drafts;
  shape: PanelShape;
  /** Where what is to be sent is, by the page's uid; absent where nothing is. */
  links?: Record<string, string>;
}

/**
 * Everything a panel draws about whom the page shows, in one transaction. Given `isLive`, drafts of places that are gone come here first
 * (`adoptDrafts`, `messageTo`): so when a panel opens, but not when it looks again, for its boxes are in use then.
 */
export async function panelRows(
  db: TendDatabase,
  {
    handle,
    glimpse,
    place,
    isLive,
    today,
  }: Encounter & { place: string; isLive?: MessageIsLive; today: PlainDate },
): Promise<PanelRows> {
  const { drafts, areMessages, ...rows } = await reading(db, () =>
    db.transaction('r', db.tables, async () => {
      const [about, boxes, drafts, shape] = await Promise.all([
        rowsAbout(db, { handle, glimpse }, today),
        db.drafts.toCollection().primaryKeys(),
        draftsAbout(db, handle),
        readPanelShape(db),
      ]);
      const areMessages = !boxes.every(([view]) => isPlain(boxOf({ view })));
      return { ...about, drafts: drafts.filter((draft) => isPlain(boxOf(draft))), areMessages, shape };
    }),
  );
  const live = isLive && ((other: string) => isLive(other, handle));
  const own =
    live && strayDrafts(drafts, place).length > 0
      ? await adoptDrafts(db, { handle, place, isLive: live, only: isPlain })
      : ownDrafts(drafts, place);
  // A message is shown beside nobody but whom it is to: the handle may be somebody else's by now, or in doubt.
  const { contact } = rows;
  const message =
    areMessages && contact && (await messageTo(db, { contactUid: contact.uid, handle, place, isLive }));
  return { ...rows, drafts: message ? { ...own, [MESSAGE_BOX]: message } : own };
}

/** No message. */
function isPlain(box: string): boolean {
  return writtenTo(box) === undefined;
}

async function rowsAbout(
  db: TendDatabase,
  seen: Encounter,
  today: PlainDate,
): Promise<Omit<PanelRows, 'drafts' | 'shape'>> {
  const identity = await meet(db, seen);
  const nothing = { notes: [], hasOlder: false, followUps: [], groups: [], keyDates: [], news: [] };
  if (identity.is === 'nobody') return nothing;
  const { contact } = identity;
  if (identity.is === 'doubt') {
    const { value } = seen.handle;
    const names = { kept: contact.fullName || value, seen: sureField(seen, 'fullName') || value };
    return { ...nothing, doubt: { why: identity.why, ...names } };
  }
  const [notes, about] = await Promise.all([readNotes(db, contact.uid), aboutContact(db, contact, today)]);
  const shares = await sharesOf(db, about.followUps);
  // A file that was brought in may say anything.
  const links = shares.flatMap(({ uid, url }) => (/^https?:/i.test(url) ? [[uid, url]] : []));
  return { contact, ...notes, ...about, ...(links.length > 0 && { links: Object.fromEntries(links) }) };
}
