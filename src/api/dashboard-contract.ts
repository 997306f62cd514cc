import type { Instant, PlainDate } from '../domain/base.ts';
import type { Cadence } from '../domain/cadence.ts';
import type { CapturedField, NewPerson } from '../domain/contact.ts';
import type { Backup, Erased, KeptTable, Tally } from '../domain/copies.ts';
import type { Exported } from '../domain/exported.ts';
import type { Group } from '../domain/group.ts';
import type { HistoryAction, TrashItem } from '../domain/history.ts';
import type { Home } from '../domain/home.ts';
import type { Forecast } from '../domain/import-plan.ts';
import type { Imported } from '../domain/imported.ts';
import type { LocaleChoice } from '../domain/locale.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Notify } from '../domain/notify.ts';
import type { OperationState } from '../domain/operation.ts';
import type { PeopleEdit } from '../domain/people-edit.ts';
import type { SavedFilter } from '../domain/saved-filter.ts';
import type { Ask, Nothing } from './contract.ts';
import type { GivingContract } from './giving-contract.ts';
import type { PeopleList, PersonPage, Reminding, RowKey, Write } from './views.ts';

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
export interface DashboardContract extends GivingContract {
  chooseHome: Ask<{ home: Home }, Nothing>;
  /** Sets language and week anew; what is not named is the browser's. Idempotent. */
  setLocale: Ask<LocaleChoice, Nothing>;
  /** Every group, by name. */
  listGroups: Ask<Nothing, { groups: Group[] }>;
  /** A group's cadence; absent: none. */
  setGroupCadence: Ask<Write & { groupUid: string; cadence?: Cadence | undefined }, Nothing>;
  /**
   * Everybody who is kept, in the order of uids: 100 at most, after a uid 2,000. With `since`, the log's `seq` of an
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
  /** One chunk of an edit of many people, 500 at most; whoever had gone meanwhile is passed over and counted. */
  editPeople: Ask<Chunk & { contactUids: string[]; edit: PeopleEdit }, { state: OperationState }>;
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
  /** Remembers that a copy was made outside the browser; `seq`: of the last change in it. */
  noteBackup: Ask<Backup & { seq: number }, Nothing>;
}
