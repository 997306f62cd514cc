import type { Snapshot, SnapshotReason } from '../domain/copies.ts';
import { listFiles } from '../files/profile-files.ts';

/** The folder of the profile that holds them. */
export const SNAPSHOTS = 'snapshots';

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\w+)\.json\.gz$/;

/** Every snapshot there is, the newest first. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const snapshots = (await listFiles(SNAPSHOTS)).flatMap(({ name, bytes }) => {
    const [, y, mo, d, h, mi, s, ms, reason] = NAME.exec(name) ?? [];
    if (!reason || bytes === 0) return []; // the browser ended before it was written
    return [{ name, at: `${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`, reason: reason as SnapshotReason, bytes }];
  });
  return snapshots.reverse();
}
