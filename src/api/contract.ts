import type { Instant, PlainDate } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { Backup, Erased, KeptTable, StoreState, Tally } from '../domain/copies.ts';
import type { Due } from '../domain/due.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { HistoryAction, TrashItem } from '../domain/history.ts';
import type { Home, PanelShape } from '../domain/home.ts';
import type { Doubt } from '../domain/identity.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Note } from '../domain/note.ts';

/** Everything the panel draws, in one trip. */
export interface PanelView {
  /** Random, given to this document for this handle; every write names it. */
  capability: string;
  handle: HandleKey;
  days: NearDays;
  contact?: Contact;
  /** Instead of contact, notes and follow-ups: only the user can say whose they would be. */
  doubt?: Doubt;
  /** Pinned first, then newest first; tombstones left out. */
  notes: Note[];
  /** There are older notes than these: ask `olderNotes`. */
  hasOlder: boolean;
  /** Open ones, the next first. */
  followUps: FollowUp[];
  /** Drafts of this view: `note` for the composer, else the uid of the note being edited. */
  drafts: Record<string, string>;
  shape: PanelShape;
  /** Why nothing can be written; said before anybody types. */
  readOnly?: 'store-newer';
}

/** What a write needs besides its own matter. A retry names the same `requestId` and is done once. */
export interface Write {
  requestId: string;
}

/** A write about the person a panel was opened for. */
export interface PanelWrite extends Write {
  capability: string;
  /** What the page shows now, so that a contact born of this write has a name. */
  glimpse?: Glimpse | undefined;
}

/** A write about a follow-up: the panel names its capability, Tend's own pages need none. */
export interface FollowUpWrite extends Write {
  capability?: string | undefined;
  followUpUid: string;
}

/**
 * Without `handle`: whomever the page's address names now. `windowId`: the side panel's, of which each window has one.
 * `over`: the tab the popup lies over; what its page showed to a panel there then counts.
 */
export interface OpenPanel {
  handle?: (HandleKey & { raw: string }) | undefined;
  windowId?: number | undefined;
  over?: { tabId: number; windowId: number } | undefined;
}

export type Nothing = Record<string, never>;
type Ask<Input, Answer> = { input: Input; answer: Answer };

/** Every question a view may ask the background. One line here, one file in `background/routes/`. */
export interface Contract {
  /**
   * Opens the panel for the person the sender's tab is at; `home` alone where the panel has no place there. `own`: the
   * popup lies over the user's own profile, as far as a panel there has told.
   */
  openPanel: Ask<OpenPanel, { home?: Home; panel?: PanelView; own?: boolean }>;
  /** The open panel again, after a change. */
  readPanel: Ask<{ capability: string }, PanelView>;
  /**
   * The open panel, knowing what the page shows: a new address of somebody kept is joined to them at once. Counts
   * the member number as a person reached.
   */
  meetContact: Ask<{ capability: string; glimpse: Glimpse }, PanelView>;
  /** Answers a doubt; nothing where there is none any more. Writes with a glimpse are refused until then. */
  settleDoubt: Ask<PanelWrite & { same: boolean; glimpse: Glimpse }, Nothing>;
  /** Unpinned notes created before that moment, newest first, 50 at most. */
  olderNotes: Ask<{ capability: string; before: Instant }, { notes: Note[]; hasOlder: boolean }>;
  /** Makes the person a contact, or takes over again what the page shows; never over what the user typed. */
  keepContact: Ask<PanelWrite, Nothing>;
  /** Removes the contact with notes and follow-ups (tombstones; `undo` brings all back). */
  removeContact: Ask<Write & { capability: string }, Nothing>;
  /** Adds a note and drops the composer's draft in the same transaction. */
  addNote: Ask<PanelWrite & { text: string }, Nothing>;
  /** Replaces a note's text and drops the draft of that edit. */
  editNote: Ask<Write & { capability: string; noteUid: string; text: string }, Nothing>;
  pinNote: Ask<Write & { capability: string; noteUid: string; pinned: boolean }, Nothing>;
  deleteNote: Ask<Write & { capability: string; noteUid: string }, Nothing>;
  /** Keeps what is typed, last writer wins within one view; '' drops it. Idempotent, makes no change signal. */
  saveDraft: Ask<{ capability: string; box: string; text: string }, Nothing>;
  /** Sets a new day to get back in touch. */
  setFollowUp: Ask<PanelWrite & { due: PlainDate; summary: string }, Nothing>;
  /** Moves a follow-up or changes its words; ends a snooze. */
  changeFollowUp: Ask<FollowUpWrite & { due: PlainDate; summary: string }, Nothing>;
  /** Done, skipped, or snoozed until a day (`until` with 'snoozed' only). */
  answerFollowUp: Ask<
    FollowUpWrite & { answer: 'done' | 'skipped' | 'snoozed'; until?: PlainDate | undefined },
    Nothing
  >;
  removeFollowUp: Ask<FollowUpWrite, Nothing>;
  /** Takes back one earlier write, by its `requestId`; itself a write that can be undone. */
  undo: Ask<Write & { capability?: string | undefined; undoes: string }, Nothing>;
  /** Takes back the last action that was not taken back yet; of a panel's person, or of all. Says which it was. */
  undoLast: Ask<Write & { capability?: string | undefined }, { op: string }>;
  /** The day that words name ("in 3 weeks", "next tue", "1 Dec"), read in English. */
  readDay: Ask<{ words: string }, { day: PlainDate }>;
  /** Puts the panel's late parts into the asking page's isolated world. Idempotent. */
  loadParts: Ask<Nothing, Nothing>;
  /** Remembers how the panel stands in the page. Idempotent. */
  setPanelShape: Ask<
    { capability: string; collapsed?: boolean | undefined; width?: number | undefined },
    Nothing
  >;

  /** Own pages only, from here on. Where the panel lives. */
  readHome: Ask<Nothing, { home?: Home }>;
  chooseHome: Ask<{ home: Home }, Nothing>;
  /** A page of agenda lines up to a week ahead, in order of day; `after` is the last line already shown. */
  listAgenda: Ask<{ after?: { next: PlainDate; contactUid: string } | undefined }, AgendaPage>;
  /** The user's word that an address is that of a contact kept already; two kept ones are put together. */
  samePerson: Ask<Write & { handle: HandleKey & { raw: string }; contactUid: string }, Nothing>;
  /** Contacts any word of whose name begins with every word given; 20 at most. */
  findContacts: Ask<{ text: string }, { days: NearDays; lines: Due[] }>;

  /** Actions before that `seq`, newest first, 50 at most; of one contact, or of all. */
  listHistory: Ask<
    { contactUid?: string | undefined; before?: number | undefined },
    { actions: HistoryAction[]; hasMore: boolean }
  >;
  /** Puts one row back to how it was before one change; a write that can be undone. */
  bringBack: Ask<Write & { seq: number }, Nothing>;
  /** Tombstones, the last deleted first, 50 at most after that place. */
  listTrash: Ask<
    { after?: { deletedAt: Instant; uid: string } | undefined },
    { items: TrashItem[]; hasMore: boolean; count: number }
  >;
  /**
   * Brings something back from the trash; a person with all that went with them. `to`: the name of whoever is kept at
   * the person's address by now, and got it all.
   */
  restoreFromTrash: Ask<Write & { table: TrashItem['table']; uid: string }, { to?: string }>;
  /** Deletes what is in the trash for good, and its text in history and snapshots. Cannot be undone. */
  emptyTrash: Ask<Write, Erased>;
  /** Deletes a person with everything about them for good, likewise. */
  erasePerson: Ask<Write & { contactUid: string }, Erased>;
  /** Deletes all that Tend keeps in this browser. */
  deleteEverything: Ask<Write, Erased>;

  /** How the store is, which snapshots there are, and how old the last copy outside the browser is. */
  readStore: Ask<Nothing, StoreState>;
  takeSnapshot: Ask<{ reason: 'asked' | 'import' }, { name: string }>;
  /** Rows of a table in order of their key, 1,000 at most after that one; for backups and comparisons. */
  readRows: Ask<{ table: KeptTable; after?: RowKey | undefined }, { rows: object[]; next?: RowKey }>;
  /** Takes a snapshot of the present and makes a new, empty database for a restore. */
  beginRestore: Ask<Nothing, { database: string }>;
  /** Adds rows to a database that `beginRestore` made. Idempotent. */
  addRows: Ask<{ database: string; table: KeptTable; rows: object[] }, Nothing>;
  /** Verifies what was added, and makes it the store; the one before is kept for 7 days. */
  finishRestore: Ask<{ database: string; tally: Tally; digest: string }, Nothing>;
  /** Makes a database of before a restore (`StoreState.earlier`), or in recovery one of `choices`, the store. */
  goBack: Ask<{ database: string }, Nothing>;
  /**
   * Merges rows of a backup by uid: what is not here is added, what is older here is replaced. One undoable action.
   * `leftOut`: uids of those that were erased here for good. `of`: they are one person's, out of a snapshot.
   */
  mergeRows: Ask<
    Write & { rows: { table: KeptTable; row: object }[]; of?: 'person' | undefined },
    { added: number; changed: number; leftOut: string[] }
  >;
  /** In recovery: go on with what is there; with nothing, where that cannot be read. */
  acceptStore: Ask<Nothing, Nothing>;
  /** Remembers that a copy was made outside the browser; `seq`: of the last change in it. */
  noteBackup: Ask<Backup & { seq: number }, Nothing>;
}

/** A primary key of a kept table. */
export type RowKey = string | number | string[];

/** Lines of the agenda; counts stop at 1,000. */
export interface AgendaPage {
  days: NearDays;
  lines: Due[];
  hasMore: boolean;
  counts: { overdue: number; today: number; week: number };
  /** Nobody is kept at all yet. */
  empty: boolean;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

export type RouteName = keyof Contract;
export type Input<Name extends RouteName> = Contract[Name]['input'];
export type AnswerTo<Name extends RouteName> = Contract[Name]['answer'];
export type { Home, PanelShape };
