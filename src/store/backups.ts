import type { Backup } from '../domain/copies.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

const BACKUPS = 'backups';

/** Copies outside the browser that are remembered. */
const REMEMBERED = 20;

/** A copy outside the browser, with the last change that is in it. */
type NotedBackup = Backup & { seq: number };

/** Copies that were made outside the browser, the newest first. */
export function readBackups(db: TendDatabase): Promise<NotedBackup[]> {
  return reading(db, async () => ((await db.settings.get(BACKUPS))?.value ?? []) as NotedBackup[]);
}

/** Remembers that a copy was made; the same one again is the same one. @throws Refusal 'store-failed' */
export async function noteBackup(db: TendDatabase, backup: NotedBackup): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const others = (await readBackups(db)).filter(
        ({ at, name }) => at !== backup.at || name !== backup.name,
      );
      const value = [backup, ...others].slice(0, REMEMBERED);
      await db.settings.put({ key: BACKUPS, value });
    }),
  );
}

/** What is known of copies goes with the user to another store; what is in that store may be in none of them. */
export async function carryBackups(from: TendDatabase, to: TendDatabase): Promise<void> {
  const value = (await readBackups(from)).map((backup) => ({ ...backup, seq: 0 }));
  await writing(to, () => to.settings.put({ key: BACKUPS, value }));
}
