import type { Instant } from '../domain/base.ts';
import type { SnapshotReason } from '../domain/copies.ts';
import { keepOf } from '../domain/thinning.ts';
import { readFile, removeFile, writeFile } from '../files/profile-files.ts';
import { BACKUP_VERSION, type BackupHeader, readBackup, writeBackup } from '../formats/backup.ts';
import { gunzipped, gzipped } from '../formats/bytes.ts';
import type { AnyDatabase } from '../store/databases.ts';
import { allKeptRows, lastSeq } from '../store/kept-rows.ts';
import { blankedRows } from './blank-rows.ts';
import { listSnapshots, SNAPSHOTS } from './list-snapshots.ts';

/** Snapshots taken before something was done are kept this long, in milliseconds; those by themselves are thinned. */
const KEPT_FOR = 90 * 86_400_000;

/** Copies all that the user keeps into a file of the profile; resolves with its name when it is there as a whole. */
export async function takeSnapshot(
  db: AnyDatabase,
  reason: SnapshotReason,
  made: Instant,
  version = BACKUP_VERSION,
): Promise<string> {
  const name = `${made.replaceAll(/[-:.]/g, '')}-${reason}.json.gz`;
  const header: BackupHeader = { format: 'tend-backup', version, made, device: '' };
  // Pages are read one after the other: what is written meanwhile may be in some and not in others.
  for (let tries = 3; tries > 0; tries--) {
    const before = await lastSeq(db);
    await writeFile(SNAPSHOTS, name, gzipped(writeBackup(header, allKeptRows(db))));
    if ((await lastSeq(db)) === before) break;
  }
  return name;
}

/** Removes those that are no longer worth their room. */
export async function thinSnapshots(now: Instant): Promise<void> {
  const all = await listSnapshots();
  const own = all.filter(({ reason }) => reason === 'auto').map(({ at }) => at);
  const kept = new Set(keepOf(own, now));
  for (const { name, at, reason } of all) {
    const isOld = Date.parse(now) - Date.parse(at) > KEPT_FOR;
    if (reason === 'auto' ? !kept.has(at) : isOld) await removeFile(SNAPSHOTS, name);
  }
}

/**
 * Takes what was erased out of every snapshot.
 * @param gone uids of the erased rows
 */
export async function blankInSnapshots(gone: ReadonlySet<string>): Promise<void> {
  for (const { name, at } of await listSnapshots()) {
    const header = { format: 'tend-backup', version: BACKUP_VERSION, made: at, device: '' } as const;
    try {
      const file = await readFile(SNAPSHOTS, name);
      const rows = await blankedRows(() => readBackup(gunzipped(file.stream())), gone);
      if (rows) await writeFile(SNAPSHOTS, name, gzipped(writeBackup(header, rows)));
    } catch {
      await removeFile(SNAPSHOTS, name); // it cannot be read: who would restore it, and who knows what is in it?
    }
  }
}
