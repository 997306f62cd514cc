import type { Answered } from '../domain/answered.ts';
import type { PlainDate } from '../domain/base.ts';
import type { Cadence } from '../domain/cadence.ts';
import type { Facts, Fields, Standing } from '../domain/contact.ts';
import type { StoreState } from '../domain/copies.ts';
import type { FavourAnew, NewFavour } from '../domain/favour.ts';
import type { Appointment } from '../domain/follow-up.ts';
import type { Found } from '../domain/found.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { Home, PanelShape } from '../domain/home.ts';
import type { Said, SaidAnew } from '../domain/interaction.ts';
import type { Dated } from '../domain/key-date.ts';
import type { LocaleChoice } from '../domain/locale.ts';
import type { MessageRule } from '../domain/message-check.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Verdict } from '../domain/sighting.ts';
import type { TimelineItem, TimelineKind, TimelinePlace } from '../domain/timeline.ts';
import type { DashboardContract } from './dashboard-contract.ts';
import type {
  About,
  AgendaPage,
  FollowUpWrite,
  MessageView,
  NoteWrite,
  OpenPanel,
  PanelView,
  PanelWrite,
  PersonView,
  PersonWrite,
  Write,
} from './views.ts';

export type * from './views.ts';

export type Nothing = Record<string, never>;
export type Ask<Input, Answer> = { input: Input; answer: Answer };

/** Every question a view may ask the background. One line here or there, one file in `background/routes/`. */
export interface Contract extends DashboardContract {
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
  /** Makes the person a contact, or takes over again what the page shows; never over what the user typed. */
  keepContact: Ask<PanelWrite, Nothing>;
  /** Removes the contact with notes and follow-ups (tombstones; `undo` brings all back). */
  removeContact: Ask<PersonWrite, Nothing>;
  /** Adds a note and drops the composer's draft in the same transaction. */
  addNote: Ask<PersonWrite & { text: string }, Nothing>;
  /** Replaces a note's text and drops the draft of that edit. */
  editNote: Ask<NoteWrite & { text: string }, Nothing>;
  pinNote: Ask<NoteWrite & { pinned: boolean }, Nothing>;
  deleteNote: Ask<NoteWrite, Nothing>;
  /** Keeps what is typed, last writer wins within one view; '' drops it. Idempotent, makes no change signal. */
  saveDraft: Ask<{ capability: string; box: string; text: string }, Nothing>;
  /** Sets a new day to get back in touch. */
  setFollowUp: Ask<PersonWrite & Appointment, Nothing>;
  /** Moves a follow-up or changes its words; ends a snooze. */
  changeFollowUp: Ask<FollowUpWrite & Appointment, Nothing>;
  /** Done, skipped, or snoozed until a day (`until` with 'snoozed' only). */
  answerFollowUp: Ask<
    FollowUpWrite & { answer: 'done' | 'skipped' | 'snoozed'; until?: PlainDate | undefined },
    Nothing
  >;
  removeFollowUp: Ask<FollowUpWrite, Nothing>;
  /** Takes back one earlier write, by its `requestId`; itself a write that can be undone. */
  undo: Ask<Write & { capability?: string | undefined; undoes: string }, Nothing>;
  /** Takes back the last action that was not taken back yet; of a panel's person, or of all. Says which it was. */
  undoLast: Ask<
    Write & { capability?: string | undefined },
    { op: string; operation?: string; called?: string; answered?: Answered; fullName?: string }
  >;
  /**
   * That they were in touch; `with`: further contacts, from Tend's own pages only. `drafted`: a message that was written
   * here; its draft goes, and what it was about is done. `whole`: all of it, where the line was cut; `thanked`: it says
   * thanks; `asked`: it is an ask, to be kept among favours; `done`: the follow-ups that the user saw to be done with it.
   */
  logInteraction: Ask<
    PersonWrite &
      Said & {
        with?: string[] | undefined;
        drafted?: boolean | undefined;
        whole?: string | undefined;
        thanked?: boolean | undefined;
        asked?: boolean | undefined;
        done?: string[] | undefined;
      },
    { interactionUid?: string | undefined }
  >;
  /** `answered` null: it is not said any more whether they replied. */
  changeInteraction: Ask<PersonWrite & SaidAnew & { interactionUid: string }, Nothing>;
  deleteInteraction: Ask<PersonWrite & { interactionUid: string }, Nothing>;
  /** That one did something for the other, or asked; `goal` from Tend's own pages only. */
  addFavour: Ask<PersonWrite & NewFavour, Nothing>;
  /** `goal` from Tend's own pages only; '' for none any more. */
  changeFavour: Ask<PersonWrite & FavourAnew & { favourUid: string }, Nothing>;
  deleteFavour: Ask<PersonWrite & { favourUid: string }, Nothing>;
  /** How often to be in touch; absent: as their groups have it. */
  setCadence: Ask<PersonWrite & { cadence?: Cadence | 'none' | undefined }, Nothing>;
  setStanding: Ask<PersonWrite & Standing, Nothing>;
  /** The day of meeting as it was typed: a year, a day, or words for one. */
  editFacts: Ask<PersonWrite & Facts, Nothing>;
  /** What the user types in the place of what a page told; '' goes back to what the page says. */
  editFields: Ask<PersonWrite & Fields & { connectedOn?: PlainDate | '' | undefined }, Nothing>;
  /** Into the group of that name, which is made where there is none. */
  joinGroup: Ask<PersonWrite & { name: string }, Nothing>;
  leaveGroup: Ask<PersonWrite & { groupUid: string }, Nothing>;
  setKeyDate: Ask<PersonWrite & { keyDateUid?: string | undefined } & Dated, Nothing>;
  deleteKeyDate: Ask<PersonWrite & { keyDateUid: string }, Nothing>;
  /** They were not met at the event that brought that follow-up: it goes, and what it said of them. */
  notMetAt: Ask<PersonWrite & { followUpUid: string }, Nothing>;
  judgeNews: Ask<PersonWrite & { sightingUid: string; verdict: Verdict }, Nothing>;
  /** Every reason of a person's line that is up: done, skipped, or snoozed until a day; `shown`: each one's `reasonKey`; `only`: that one alone. */
  answerLine: Ask<
    PersonWrite & {
      shown: string[];
      answer: 'done' | 'skipped' | 'snoozed';
      until?: PlainDate | undefined;
      only?: string | undefined;
    },
    Nothing
  >;
  /** What happened with somebody, the newest first, 30 at most after that place. */
  readTimeline: Ask<
    About & { after?: TimelinePlace | undefined; kinds?: TimelineKind[] | undefined },
    { items: TimelineItem[]; next?: TimelinePlace }
  >;
  /** The day that words name ("in 3 weeks", "tomorrow", "1 Dec"), read in the language in which the view speaks. */
  readDay: Ask<{ words: string; locale: string }, { day: PlainDate }>;
  /**
   * What it takes to write to somebody who is kept: what is known, the user's templates, the ways there.
   * `goalUid`: the goal they are asked for, from Tend's own pages only; `draft`:
   * whether what is written so far is told and comes here, since the box is opened.
   */
  readMessage: Ask<About & { goalUid?: string | undefined; draft: boolean }, MessageView>;
  /** Switches one rule of the quiet check on or off. Idempotent. */
  setMessageRule: Ask<{ capability?: string | undefined; rule: MessageRule; on: boolean }, Nothing>;
  /** Adds a template, or on Tend's own pages changes the one of that uid. */
  setTemplate: Ask<
    Write & {
      capability?: string | undefined;
      templateUid?: string | undefined;
      name: string;
      text: string;
    },
    Nothing
  >;
  /** Opens the dashboard where templates are changed. */
  showTemplates: Ask<{ capability: string }, Nothing>;
  /** Puts the panel's script, its late parts or those for messages into the asking page's isolated world. Idempotent. */
  loadParts: Ask<{ parts: 'panel' | 'late' | 'message' }, Nothing>;
  /** Remembers how the panel stands in the page. Idempotent. */
  setPanelShape: Ask<
    { capability: string; collapsed?: boolean | undefined; width?: number | undefined },
    Nothing
  >;

  /** Tend's own pages only, from here on. Where the panel lives, and how Tend speaks. */
  readHome: Ask<Nothing, { home?: Home; locale: LocaleChoice }>;
  /** The agenda of today and of later this week; `after`: how many of the later ones are shown already. */
  listAgenda: Ask<{ after?: number | undefined }, AgendaPage>;
  /** Everything about one contact but what happened. */
  readPerson: Ask<{ contactUid: string }, PersonView>;
  /** The user's word that an address is that of a contact kept already; two kept ones are put together. */
  samePerson: Ask<Write & { handle: HandleKey & { raw: string }; contactUid: string }, Nothing>;
  /**
   * Contacts found by anything ever written about them: each word given begins one in any of it. The best first, 20 at
   * most unless asked for more.
   */
  search: Ask<{ text: string; limit?: number | undefined }, Found & { days: NearDays }>;
  /** How the store is, which snapshots there are, and how old the last copy outside the browser is. */
  readStore: Ask<Nothing, StoreState>;
}

export type RouteName = keyof Contract;
export type Input<Name extends RouteName> = Contract[Name]['input'];
export type AnswerTo<Name extends RouteName> = Contract[Name]['answer'];
export type { Home, PanelShape };
