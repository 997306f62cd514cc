import { operationOf } from '../../src/domain/operation.ts';
import type { WholeStore } from '../browser/whole-store.ts';
import type { WriteRoute } from './every-write-route.ts';

/** One write, as it was asked. */
export interface Asked {
  route: WriteRoute;
  requestId: string;
  input: Record<string, unknown>;
  /** The address its panel was opened for. */
  handle: string;
}

type Count = (store: WholeStore, asked: Asked) => number;

/** Tables that tell of the routes that leave nothing in the log under their own `requestId`. */
export const UNLOGGED_TABLES = ['drafts', 'settings', 'handles'];

/** How often each of those was done; what is the same however often it is done counts as once where it is so. */
const unlogged: Record<string, Count> = {
  saveDraft: ({ drafts = [] }, { input }) => drafts.filter(({ text }) => text === input.text).length,
  chooseHome: (store, { input }) => Number(setting(store, 'home') === input.home),
  setLocale: (store, { input }) =>
    Number((setting(store, 'locale') as { weekStart: number } | undefined)?.weekStart === input.weekStart),
  setPanelShape: (store, { input }) =>
    Number((setting(store, 'panelShape') as { width: number } | undefined)?.width === input.width),
  setFilters: (store, { requestId }) =>
    ((setting(store, 'filters') ?? []) as { name: string }[]).filter(({ name }) => name === requestId).length,
  setReminding: (store, { input }) => Number(setting(store, 'dailyLimit') === input.limit),
  setReviewing: (store, { input }) =>
    Number((setting(store, 'reviewing') as { quietOn: string } | undefined)?.quietOn === input.quietOn),
  keepApart: (store, { input }) =>
    Number(setting(store, `apart/${[input.a, input.b].sort().join('/')}`) === true),
  noteBackup: (store, { requestId }) =>
    ((setting(store, 'backups') ?? []) as { name: string }[]).filter(({ name }) => name === requestId).length,
  meetContact: ({ handles = [] }, { handle }) => handles.filter(({ value }) => value === handle).length,
};

function setting({ settings = [] }: WholeStore, key: string): unknown {
  return settings.find((row) => row.key === key)?.value;
}

/** How often it was done; undefined where the log tells. */
export function timesDone(store: WholeStore, asked: Asked): number | undefined {
  return unlogged[asked.route.route]?.(store, asked);
}

/**
 * What the log says an action did, without whose rows they are: 'contacts, handles, notes'. Of the trash it depends on
 * what was in it, so each table counts once; that a row was there twice is said.
 */
export function deedOf({ changes = [] }: WholeStore, requestId: string): string {
  const own = changes.filter((change) => operationOf(String(change.requestId)) === requestId);
  const tables = own.map(({ table }) => String(table)).sort();
  if (own[0]?.op !== 'emptyTrash') return tables.join(', ');
  const rows = own.filter(({ uid }) => uid).map(({ table, uid }) => `${table}/${uid}`);
  return new Set(rows).size < rows.length ? 'something twice' : `emptied: ${tables.includes('notes')}`;
}
