import { type Backup, placeOfCopy } from '../domain/copies.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

const BACKUPS = 'backups';

/** Copies that are remembered of each kind: those in a folder come daily, and must not push out the others. */
const REMEMBERED = 20;

/** A copy outside the browser, with the last change that is in it. */
export type NotedBackup = Backup & { seq: number };

/** Copies that were made outside the browser, the newest first. */
export function readBackups(db: TendDatabase): Promise<NotedBackup[]> {
  return reading(db, async () => ((await db.settings.get(BACKUPS))?.value ?? []) as NotedBackup[]);
}

/** Remembers that a copy was made; the same one again is the same one. @throws Refusal 'store-failed' */
export async function noteBackup(db: TendDatabase, backup: NotedBackup): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const known = await readBackups(db);
      if (backup.to === 'file' && known.some((one) => isSame(one, backup))) return; // Tend wrote that one itself
      const others = known.filter(({ at, name }) => at !== backup.at || name !== backup.name);
      await db.settings.put({ key: BACKUPS, value: remembered([backup, ...others]) });
    }),
  );
}

function isSame(one: Backup, other: Backup): boolean {
  return one.at === other.at && placeOfCopy(one).file === placeOfCopy(other).file;
}

function remembered(backups: NotedBackup[]): NotedBackup[] {
  const sorted = backups.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
  const ofKind = (to: Backup['to']) => sorted.filter((one) => one.to === to).slice(0, REMEMBERED);
  const kept = new Set([...ofKind('folder'), ...ofKind('download'), ...ofKind('file')]);
  return sorted.filter((one) => kept.has(one));
}

/**
 * What is known of copies goes with the user to another store, which may know some itself; what is in that store may be
 * in none of the others.
 */
export async function carryBackups(from: TendDatabase, to: TendDatabase): Promise<void> {
  const carried = (await readBackups(from)).map((backup) => ({ ...backup, seq: 0 }));
  await writing(to, () =>
    to.transaction('rw', to.settings, async () => {
      const own = await readBackups(to);
      const others = carried.filter((one) => !own.some(({ at, name }) => at === one.at && name === one.name));
      await to.settings.put({ key: BACKUPS, value: remembered([...own, ...others]) });
    }),
  );
}
