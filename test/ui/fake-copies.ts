import type { Backup, Erased, StoreState } from '../../src/domain/copies.ts';
import type { HistoryAction, HistoryStep, TrashItem } from '../../src/domain/history.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Routes } from './fake-routes.ts';

const PAGE = 50;
/** History, trash and the state of the store of the fake background; tests put things in before a view is opened. */
export class FakeCopies {
  /** The newest first. */
  actions: HistoryAction[] = [];
  trash: TrashItem[] = [];
  /** To whom a person comes back who was kept anew. */
  restoredTo?: string;
  store: StoreState = {
    now: '2026-11-22T12:00:00.000Z',
    tally: {},
    snapshots: [],
    seq: 0,
    changedSince: false,
    earlier: [],
  };
  /** Copies that are known to lie somewhere. */
  outside: Backup[] = [];
  #seq = 1_000_000;

  /** Something done before all that is there already. */
  act(
    op: string,
    at: string,
    more: Partial<HistoryAction> = {},
    steps: Partial<HistoryStep>[] = [{}],
  ): HistoryAction {
    const action: HistoryAction = {
      requestId: `request-${this.#seq}`,
      op,
      at,
      fullName: 'Mara Okafor',
      contactUid: 'mara',
      undone: false,
      ...more,
      steps: steps.map((step) => ({ seq: this.#seq--, table: 'notes', uid: `row-${this.#seq}`, ...step })),
    };
    this.actions.push(action);
    return action;
  }

  /** Something deleted before all that is there already. */
  bin(table: TrashItem['table'], fullName: string, excerpt = '', more: Partial<TrashItem> = {}): TrashItem {
    const uid = `trash-${this.#seq--}`;
    const item = {
      table,
      uid,
      contactUid: uid,
      fullName,
      excerpt,
      deletedAt: '2026-11-20T09:00:00.000Z',
      ...more,
    };
    this.trash.push(item);
    return item;
  }

  /** Marks an action as taken back, or not any more; false where there is none of that name. */
  takeBack(requestId: string): boolean {
    const action = this.actions.find((one) => one.requestId === requestId);
    if (action) action.undone = !action.undone;
    return action !== undefined;
  }

  /** Takes things out of the trash for good. */
  erase(which: (item: TrashItem) => boolean): Erased {
    const gone = this.trash.filter(which);
    this.trash = this.trash.filter((item) => !which(item));
    const rows: Erased['rows'] = {};
    for (const { table } of gone) rows[table] = (rows[table] ?? 0) + 1;
    return { rows, outside: this.outside };
  }
}

type CopyRoutes = Pick<
  Routes,
  | 'listHistory'
  | 'bringBack'
  | 'listTrash'
  | 'restoreFromTrash'
  | 'emptyTrash'
  | 'erasePerson'
  | 'deleteEverything'
  | 'undoLast'
  | 'readStore'
  | 'takeSnapshot'
  | 'readRows'
  | 'readExported'
  | 'beginRestore'
  | 'addRows'
  | 'finishRestore'
  | 'goBack'
  | 'mergeRows'
  | 'acceptStore'
  | 'noteBackup'
  | 'goBack'
>;

/** What may be asked while the store is in recovery. */
export const IN_RECOVERY = new Set<string>([
  'readStore',
  'acceptStore',
  'readRows',
  'beginRestore',
  'addRows',
  'finishRestore',
  'deleteEverything',
  'goBack',
]);

/** The questions about them. @param gone called when everything is deleted */
export function copyRoutes(copies: FakeCopies, gone: () => void): CopyRoutes {
  return {
    listHistory: ({ contactUid, before = Number.POSITIVE_INFINITY }) => {
      const all = copies.actions.filter(
        (one) => (!contactUid || one.contactUid === contactUid) && one.steps.every(({ seq }) => seq < before),
      );
      return { actions: all.slice(0, PAGE), hasMore: all.length > PAGE };
    },
    bringBack: () => ({}),
    listTrash: ({ after }) => {
      const from = after ? copies.trash.findIndex(({ uid }) => uid === after.uid) + 1 : 0;
      const { length: count } = copies.trash;
      return { items: copies.trash.slice(from, from + PAGE), hasMore: count > from + PAGE, count };
    },
    restoreFromTrash: ({ uid }) => {
      copies.trash = copies.trash.filter((item) => item.uid !== uid);
      return copies.restoredTo === undefined ? {} : { to: copies.restoredTo };
    },
    emptyTrash: () => copies.erase(() => true),
    erasePerson: ({ contactUid }) => copies.erase((item) => item.contactUid === contactUid),
    deleteEverything: () => {
      const { tally: rows, backup } = copies.store;
      Object.assign(copies, { actions: [], trash: [], store: new FakeCopies().store });
      gone();
      return { rows, outside: backup ? [backup] : [] };
    },
    undoLast: () => {
      const last = copies.actions.find(({ undone }) => !undone);
      if (!last) throw new Refusal('not-found');
      last.undone = true;
      const { op, fullName } = last;
      return { op, ...(fullName && { fullName }) };
    },
    readStore: () => copies.store,
    takeSnapshot: () => ({ name: '20261122T090000000Z-asked.json.gz' }),
    readRows: () => ({ rows: [] }),
    readExported: () => ({
      people: [],
      days: nearDays(copies.store.now.slice(0, 10)),
      now: copies.store.now,
    }),
    beginRestore: () => ({ database: 'tend-next' }),
    addRows: () => ({}),
    finishRestore: () => ({}),
    goBack: ({ database }) => {
      const earlier = copies.store.earlier.filter(({ name }) => name !== database);
      const { recovery: _, ...store } = copies.store;
      copies.store = { ...store, earlier };
      return {};
    },
    mergeRows: ({ rows }) => ({ added: rows.length, changed: 0, leftOut: [] }),
    acceptStore: () => {
      const { recovery: _, ...store } = copies.store;
      copies.store = store;
      return {};
    },
    noteBackup: (backup) => {
      copies.store = { ...copies.store, backup, changedSince: false };
      return {};
    },
  };
}
