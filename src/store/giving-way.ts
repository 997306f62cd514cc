import { isLive } from '../domain/base.ts';
import { type Handle, mayBeSeveral } from '../domain/handle.ts';
import { isTaken } from './handles.ts';
import type { Log } from './write.ts';

/**
 * A handle as it can be its owner's: it has one owner now, and an owner one such handle of each service now, the later
 * one. The earlier one of the same owner becomes a former one.
 */
export async function givingWay(log: Log, handle: Handle): Promise<Handle> {
  if (handle.state === 'former' || !isLive(handle)) return handle;
  if (await isTaken(log.db, handle)) return { ...handle, state: 'former' };
  if (mayBeSeveral(handle)) return handle;
  const { uid, contactUid, service, kind, updated } = handle;
  const own = await log.db.handles.where({ contactUid }).toArray();
  const others = own.filter(
    (one) =>
      one.uid !== uid &&
      one.service === service &&
      one.kind === kind &&
      one.state === 'current' &&
      isLive(one),
  );
  if (others.some((other) => other.updated >= updated)) return { ...handle, state: 'former' };
  for (const other of others) await log.change('handles', other, { ...other, state: 'former' });
  return handle;
}
