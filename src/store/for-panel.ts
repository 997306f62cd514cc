import { type Change, ownersIn } from '../domain/change.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { HandleKey } from '../domain/handle.ts';
import { peopleOf } from '../domain/history.ts';
import type { TendDatabase } from './database.ts';
import { handlesAt } from './handles.ts';

/** People whom an action may be about that a panel takes back. */
const PANEL_REACHES = 2;

/**
 * Whether a panel may take back an action: only what was done about its person, also after that contact was removed.
 * Where a doubt was settled that was about two people, of whom its person is one; what is about many it does not take
 * back, but for the offers that went with a trip of its person when they were removed.
 * @param own whoever has or had the panel's handle
 */
export function isForPanel(changes: Change[], own: Set<string>): boolean {
  const isOwn = (change: Change) => ownersIn(change).some((uid) => own.has(uid));
  const isWhole = changes.some(({ table, uid }) => table === 'contacts' && own.has(uid));
  const trips = changes.filter((change) => change.table === 'occasions' && isOwn(change));
  const uids = new Set(isWhole ? trips.map(({ uid }) => uid) : []);
  const rest = changes.filter(({ table, after }) => {
    return table !== 'followUps' || !uids.has((after as Partial<FollowUp> | undefined)?.occasion ?? '');
  });
  return changes.some(isOwn) && peopleOf(rest).length <= PANEL_REACHES;
}

/** Whoever has or had a handle, removed or not. */
export async function ownersOf(db: TendDatabase, handle: HandleKey): Promise<Set<string>> {
  return new Set((await handlesAt(db, handle)).map(({ contactUid }) => contactUid));
}
