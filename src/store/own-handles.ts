import { isLive } from '../domain/base.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { attach, contactAt, type SeenHandle } from './handles.ts';
import { ownRow, targetOf } from './target.ts';
import { type Action, write } from './write.ts';

/**
 * Connects a profile, mail or telephone with somebody who is kept.
 * @throws Refusal 'not-found', or 'address-taken' where it leads to somebody else who is kept
 */
export function addHandle(
  db: TendDatabase,
  { contactUid, handle, ...action }: Action & { contactUid: string; handle: SeenHandle },
): Promise<void> {
  return write(db, { ...action, op: 'addHandle' }, async (log) => {
    await targetOf(log, { contactUid });
    const here = await contactAt(db, handle);
    if (isLive(here) && here.uid !== contactUid) throw new Refusal('address-taken');
    await attach(log, contactUid, { handle, glimpse: undefined });
  });
}

/** @throws Refusal 'not-found' */
export function removeHandle(
  db: TendDatabase,
  { contactUid, handleUid, ...action }: Action & { contactUid: string; handleUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'removeHandle' }, async (log) => {
    await log.remove('handles', await ownRow(log, 'handles', handleUid, { contactUid }));
  });
}
