import type { Activity } from '../domain/activity.ts';
import type { Instant, PlainDate } from '../domain/base.ts';
import type { Cadence } from '../domain/cadence.ts';
import type { CapturedField, NewPerson } from '../domain/contact.ts';
import type { Backup, Erased, KeptTable, Tally } from '../domain/copies.ts';
import type { Exported } from '../domain/exported.ts';
import type { FavourList } from '../domain/favour.ts';
import type { Goal, NewGoal } from '../domain/goal.ts';
import type { GoalPage, ListedGoal } from '../domain/goal-list.ts';
import type { Group } from '../domain/group.ts';
import type { HistoryAction, TrashItem } from '../domain/history.ts';
import type { Home } from '../domain/home.ts';
import type { Forecast } from '../domain/import-plan.ts';
import type { Imported } from '../domain/imported.ts';
import type { Matched } from '../domain/matching.ts';
import type { MessageRule } from '../domain/message-check.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Notify } from '../domain/notify.ts';
import type { OccasionDraft } from '../domain/occasion.ts';
import type { OperationState } from '../domain/operation.ts';
import type { PeopleEdit } from '../domain/people-edit.ts';
import type { PlaceAliases } from '../domain/place-match.ts';
import type { ReviewCard, ReviewDecision, ReviewMonths } from '../domain/review.ts';
import type { SavedFilter } from '../domain/saved-filter.ts';
import type { Page, SharedPage } from '../domain/share.ts';
import type { Template } from '../domain/template.ts';
import type { Ask, Nothing } from './contract.ts';
import type {
  OccasionList,
  OccasionPage,
  PeopleList,
  PersonPage,
  Reminding,
  ReviewState,
  RowKey,
  Write,
} from './views.ts';

/** How an import goes. `asOf`: the day of which the file tells; `again`: also whom the user had removed. */
interface ImportTerms {
  asOf?: PlainDate | undefined;
  again?: boolean | undefined;
}

/** What every chunk of an operation carries; `called`: what the user calls the whole. */
export interface Chunk {
  operation: string;
  chunk: number;
  of: number;
  called?: string | undefined;
}

/**
 * What only the dashboard asks: rare, and answered by a part of the background that is loaded for it. A question of
 * popup or panel stands in `contract.ts`.
 */
export interface DashboardContract {
  chooseHome: Ask<{ home: Home }, Nothing>;
  /** Every group, by name. */
  listGroups: Ask<Nothing, { groups: Group[] }>;
  /** A group's cadence; absent: none. */
  setGroupCadence: Ask<Write & { groupUid: string; cadence?: Cadence | undefined }, Nothing>;
  /**
   * Everybody who is kept, 2,000 at most after that uid, in the order of uids. With `since`, the log's `seq` of an
   * earlier answer: only whom a change after it touched.
   */
  listPeople: Ask<{ after?: string | undefined; since?: number | undefined }, PeopleList>;
  /** The ways of looking at the people that are kept by name. */
  readFilters: Ask<Nothing, { filters: SavedFilter[] }>;
  /** Keeps these, and no others. Idempotent. */
  setFilters: Ask<{ filters: SavedFilter[] }, Nothing>;
  readReminding: Ask<Nothing, Reminding>;
  /** Changes what is named. */
  setReminding: Ask<{ limit?: number | undefined; notify?: Notify | undefined }, Nothing>;
  /** How it stands with reviews: the one to go on with, or when the next one is. */
  readReview: Ask<Nothing, ReviewState>;
  /** Begins a review of these people, 200 at most; one that is open goes on instead. */
  startReview: Ask<Write & { cards: ReviewCard[] }, Nothing>;
  /** Does what is decided about one of them, and marks the card; with the last card the review ends. */
  answerReview: Ask<Write & { reviewUid: string; contactUid: string; decision: ReviewDecision }, Nothing>;
  endReview: Ask<Write & { reviewUid: string }, Nothing>;
  /** Changes what is named; on the day `quietOn` Today does not speak of it. Idempotent. */
  setReviewing: Ask<{ months?: ReviewMonths | undefined; quietOn?: PlainDate | undefined }, Nothing>;
  /** What was done in the last 52 weeks and 8 quarters, counted, and the goals that are pursued. */
  readActivity: Ask<Nothing, Activity>;
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
  takeSnapshot: Ask<{ reason: 'asked' | 'import' }, { name: string }>;
  /** Rows of a table in order of their key, 1,000 at most after that one; for backups and comparisons. */
  readRows: Ask<{ table: KeptTable; after?: RowKey | undefined }, { rows: object[]; next?: RowKey }>;
  /** People with what is taken elsewhere of them: up to 250 of these, or of all after that one. */
  readExported: Ask<
    { uids?: string[] | undefined; after?: string | undefined; notes: boolean },
    { people: Exported[]; next?: string; days: NearDays; now: Instant }
  >;
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
  /** What an import of these people would come to, each in turn; 500 at most. Writes nothing. */
  comparePeople: Ask<ImportTerms & { people: Imported[] }, { found: Forecast[] }>;
  /** Imports people, as one chunk of an operation; 500 at most. */
  importPeople: Ask<Chunk & ImportTerms & { people: Imported[] }, { state: OperationState }>;
  /**
   * Takes back the last chunk of an operation that was not taken back yet, as a chunk of the operation that is the undo.
   * `state.of`: how many there are.
   */
  undoChunk: Ask<{ operation: string; chunk: number; undoes: string }, { state: OperationState }>;
  /** The operation under way, or the last one. */
  readOperation: Ask<Nothing, { state?: OperationState }>;
  /** Ends an operation: what it has done stays. */
  endOperation: Ask<{ operation: string }, Nothing>;
  /** In recovery: go on with what is there; with nothing, where that cannot be read. */
  acceptStore: Ask<Nothing, Nothing>;
  /** Everything about one contact but what happened. */
  readPersonPage: Ask<{ contactUid: string }, PersonPage>;
  /** What they and the user did for each other, the newest first, and what for. */
  listFavours: Ask<{ contactUid: string }, FavourList>;
  /** One chunk of an edit of many people, 500 at most; whoever had gone meanwhile is passed over and counted. */
  editPeople: Ask<Chunk & { contactUids: string[]; edit: PeopleEdit }, { state: OperationState }>;
  /** Every goal: the open ones by their last day, then the closed ones. */
  listGoals: Ask<Nothing, { goals: ListedGoal[]; days: NearDays }>;
  /** A goal with its people and what was done for it. */
  readGoal: Ask<{ goalUid: string }, GoalPage & { days: NearDays }>;
  /** What the open goals are called that somebody may help with; those that end first before the others. */
  goalsOf: Ask<{ contactUid: string }, { goals: string[] }>;
  /** Sets a new goal, or changes the one of that uid. */
  setGoal: Ask<Write & { goalUid?: string | undefined } & NewGoal, { goalUid?: string }>;
  /** Reached, dropped, or open again. */
  closeGoal: Ask<Write & { goalUid: string; status: Goal['status'] }, Nothing>;
  deleteGoal: Ask<Write & { goalUid: string }, Nothing>;
  /** Links people to a goal, 500 at most. Idempotent. */
  linkGoal: Ask<Write & { goalUid: string; contactUids: string[] }, Nothing>;
  unlinkGoal: Ask<Write & { goalUid: string; contactUids: string[] }, Nothing>;
  /**
   * People whom a text is about or who may help with it, by anything known about them but the name; not all of its
   * words must be theirs. The best first, 20 at most unless asked for more, each with the place that speaks for them.
   */
  whoMatches: Ask<{ text: string; limit?: number | undefined }, Matched & { days: NearDays }>;
  /** Every trip, event and greeting, with the groups there are and the names that mean one place. */
  listOccasions: Ask<Nothing, OccasionList>;
  /** Whom one is about; `around`: of a greeting its day last year, of which the words are told. */
  readOccasion: Ask<{ occasionUid: string; around?: PlainDate | undefined }, OccasionPage>;
  /**
   * Sets a new occasion or another one anew; a trip's open offers move with its days. `offer`: the words of those that are
   * still as they were proposed, and what they are now.
   */
  setOccasion: Ask<
    Write & {
      occasionUid?: string | undefined;
      occasion: OccasionDraft;
      offer?: { was: string; is: string } | undefined;
    },
    { occasionUid: string }
  >;
  /** With the follow-ups that wait for it. */
  deleteOccasion: Ask<Write & { occasionUid: string }, Nothing>;
  /** An offer to meet on a trip for each of these, once per person; 500 at most. */
  inviteTo: Ask<Write & { occasionUid: string; contactUids: string[]; summary: string }, Nothing>;
  /** Sends people or groups a greeting, or not any more; without one: these people any greeting at all. */
  setGreetingFor: Ask<
    Write & {
      occasionUid?: string | undefined;
      contactUids?: string[] | undefined;
      groupUids?: string[] | undefined;
      sent: boolean;
    },
    Nothing
  >;
  /** Keeps these names of places, and no others. Idempotent. */
  setPlaceAliases: Ask<{ aliases: PlaceAliases }, Nothing>;
  /** Keeps somebody of whom no page tells. */
  addPerson: Ask<Write & NewPerson, { contactUid: string }>;
  /** Connects a profile's address, a mail's or a telephone number with somebody. */
  addHandle: Ask<Write & { contactUid: string; address: string }, Nothing>;
  removeHandle: Ask<Write & { contactUid: string; handleUid: string }, Nothing>;
  /** Who is kept at an address as it was typed; nobody where it cannot be read either. */
  personAt: Ask<{ address: string }, { contactUid?: string; fullName?: string }>;
  /** Puts two together; `fields`: which come from the other. */
  mergePeople: Ask<Write & { keep: string; other: string; fields: CapturedField[] }, Nothing>;
  /** Remembers that two are not one person, or forgets it. Idempotent. */
  keepApart: Ask<{ a: string; b: string; apart: boolean }, Nothing>;
  /** Every two who are kept apart. */
  listApart: Ask<Nothing, { pairs: [string, string][] }>;
  /** The user's own templates, by name, and the rules of the quiet check that are switched off. */
  listTemplates: Ask<Nothing, { templates: Template[]; off: MessageRule[] }>;
  /** Adds a template, or changes the one of that uid. */
  setTemplate: Ask<Write & { templateUid?: string | undefined; name: string; text: string }, Nothing>;
  deleteTemplate: Ask<Write & { templateUid: string }, Nothing>;
  /** Keeps what is written to somebody on their page; '' drops it. Idempotent, makes no change signal. */
  keepMessage: Ask<{ contactUid: string; text: string }, Nothing>;
  /** Keeps a page worth sending; the same address again is the same page. */
  keepShare: Ask<Write & Page, { shareUid: string }>;
  /** Calls a page otherwise. */
  editShare: Ask<Write & { shareUid: string; title: string }, Nothing>;
  /** Deletes a page, and what waits to be sent of it. */
  deleteShare: Ask<Write & { shareUid: string }, Nothing>;
  /** The reading list, so many at most: what was sent to nobody yet first, then the last sent. */
  listShares: Ask<{ limit: number }, { shares: SharedPage[]; count: number; days: NearDays }>;
  /** One page, and whom it is for. */
  readShare: Ask<{ shareUid: string }, SharedPage & { days: NearDays }>;
  /** A follow-up for each of these people, to send them the page; nobody gets it twice. `count`: how many were set. */
  sendTo: Ask<Write & { shareUid: string; contactUids: string[] }, { count: number }>;
  /** Keeps the page in a tab, with what is selected there, and shows it in the reading list. */
  shareTab: Ask<{ tabId: number }, Nothing>;
  /** Remembers that a copy was made outside the browser; `seq`: of the last change in it. */
  noteBackup: Ask<Backup & { seq: number }, Nothing>;
}
