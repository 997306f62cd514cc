import type { AboutContact } from '../domain/about-contact.ts';
import type { Contact } from '../domain/contact.ts';
import type { Due } from '../domain/due.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { Handle, HandleKey } from '../domain/handle.ts';
import type { PanelShape } from '../domain/home.ts';
import type { Doubt } from '../domain/identity.ts';
import type { MessageRule } from '../domain/message-check.ts';
import type { MessageKnown } from '../domain/message-known.ts';
import type { Waiting } from '../domain/message-waiting.ts';
import type { MessageWay } from '../domain/message-way.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Note } from '../domain/note.ts';
import type { Notify } from '../domain/notify.ts';
import type { PersonRow } from '../domain/person-row.ts';
import type { ReviewStanding } from '../domain/review.ts';
import type { Share } from '../domain/share.ts';

/** What the questions of `contract.ts` are made of, and what they answer. */

/** Everything the panel draws, in one trip. */
export interface PanelView extends AboutContact {
  /** Random, given to this document for this handle; every write names it. */
  capability: string;
  handle: HandleKey;
  days: NearDays;
  contact?: Contact;
  /** Instead of contact, notes and follow-ups: only the user can say whose they would be. */
  doubt?: Doubt;
  /** Pinned first, then newest first; tombstones left out. */
  notes: Note[];
  /** There are older notes than these: ask `readTimeline`. */
  hasOlder: boolean;
  /** Drafts of this view: `note` for the composer, else the uid of the note being edited. */
  drafts: Record<string, string>;
  shape: PanelShape;
  /** Where what is to be sent is, by the page's uid: addresses on the web. */
  links?: Record<string, string>;
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

/**
 * Whom something is about: the panel names its capability; Tend's own pages may name the contact instead.
 * `glimpse`: what the page shows now.
 */
export interface About {
  capability?: string | undefined;
  contactUid?: string | undefined;
  glimpse?: Glimpse | undefined;
}

/** A write about a person. */
export type PersonWrite = Write & About;

/** A write about a note: the panel names its capability, Tend's own pages need none. */
export interface NoteWrite extends Write {
  capability?: string | undefined;
  noteUid: string;
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

/** A primary key of a kept table. */
export type RowKey = string | number | string[];

/** The agenda as the popup and the dashboard show it. */
export interface AgendaPage {
  days: NearDays;
  /** In the order explained by `domain/order.ts`. */
  today: Due[];
  /** A page of who comes later this week; the longest waiting first. */
  later: Due[];
  /** 1,000 at most. */
  laterCount: number;
  hasMore: boolean;
  /** Lines that a day takes. */
  limit: number;
  /** Nobody is kept at all yet. */
  empty: boolean;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

/** A person as Tend's own pages show them. */
export interface PersonView extends AboutContact {
  days: NearDays;
  contact: Contact;
  /** What their open follow-ups say is to be sent. */
  shares: Share[];
}

/** A person with everything the contact page shows, but what happened. */
export interface PersonPage extends PersonView {
  /** The current ones first. */
  handles: Handle[];
  /** Pinned first, then the newest, 50 at most. */
  notes: Note[];
  hasOlder: boolean;
  /** The user's goals: those they are linked to, and the open ones. */
  goals: Goal[];
  /** The first words of a message that is begun to them. */
  begun?: string;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

/** What it takes to write to somebody. */
export interface MessageView {
  days: NearDays;
  known: MessageKnown;
  /** What a message may be the answer to. */
  waiting: Waiting[];
  /** The user's own, by name. */
  templates: { uid: string; name: string; text: string }[];
  /** Rules of the quiet check that are switched off. */
  off: MessageRule[];
  /** The one that is offered first. */
  ways: MessageWay[];
  /** What is written so far, where that was asked for. */
  draft?: string;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

/** How the user is reminded. */
export interface Reminding {
  /** Lines a day takes, promises and dated things aside. */
  limit: number;
  /** The notification of the day: off where there is no time. */
  notify: Notify;
}

/** How it stands with reviews, seen from today. */
export interface ReviewState extends ReviewStanding {
  days: NearDays;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

/** People for a long list. */
export interface PeopleList {
  days: NearDays;
  people: PersonRow[];
  /** Every group. */
  groups: Group[];
  /** The log's last change: what comes after it is asked for with `since`. */
  seq: number;
  /** The name of the store that tells; of what was read of another one nothing holds. */
  store: string;
  /** The uid to go on after, where there are more. */
  next?: string;
  /** With `since`: who is no longer kept. */
  gone?: string[];
  /** With `since`: so much has changed that all are to be read anew. */
  all?: true;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

export type * from './occasion-views.ts';
