import * as z from 'zod/mini';
import type { Instant } from '../../domain/base.ts';
import type { Tally } from '../../domain/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { restoringInto } from '../../files/restoring.ts';
import { sumOf } from '../../formats/backup.ts';
import { carryBackups } from '../../store/backups.ts';
import type { TendDatabase } from '../../store/database.ts';
import { abandon } from '../../store/databases.ts';
import { allKeptRows } from '../../store/kept-rows.ts';
import { deriveAll } from '../../store/restore.ts';
import { chooseHome, readHome } from '../../store/settings.ts';
import { noteTurn } from '../../store/turns.ts';
import { announce } from '../announce.ts';
import { openBeside } from '../beside.ts';
import { FOR_EVER, keptUntil } from '../earlier.ts';
import { rememberedHome, rememberHome } from '../first-run.ts';
import { DatabaseName, TallyOfCopy } from '../input.ts';
import { enthrone, type Opened } from '../open-store.ts';
import { route } from '../route.ts';
import { takeSnapshot } from '../snapshots.ts';
import { speakAnew } from '../speak-anew.ts';

export const finishRestore = route('finishRestore', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      database: DatabaseName,
      tally: TallyOfCopy,
      digest: z.string().check(z.maxLength(64)),
    }),
  inRecovery: true,
  run: async ({ database, tally, digest }, { store, now, today }) => {
    const { db: present, witness } = await store.anyway();
    if (present.name === database) return {}; // asked again, since the answer was lost
    if (witness?.earlier.some(({ name }) => name === database)) throw new Refusal('not-found'); // put aside since
    const db = await openBeside(store, database);
    await restoringInto(database, async () => {
      try {
        await insistOnWhole(db, tally, digest);
        await deriveAll(db, today);
        await store.replace((before) => putInPlace(db, before, now));
      } catch (cause) {
        await abandon(db);
        throw cause;
      }
    });
    await rememberHome(await readHome(db));
    await speakAnew(db);
    announce(store);
    return {};
  },
});

/** @throws Refusal 'backup-damaged' */
async function insistOnWhole(db: TendDatabase, tally: Tally, digest: string): Promise<void> {
  const sum = await sumOf(allKeptRows(db));
  const isWhole = Object.entries(tally).every(([name, rows]) => sum.tally[name as keyof Tally] === rows);
  if (!isWhole || sum.digest !== digest) throw new Refusal('backup-damaged');
}

/**
 * Copies what was there, now that nothing is written to it any more, and names the other database as the store: with
 * this one file, the witness, it is.
 */
async function putInPlace(db: TendDatabase, before: Opened, now: Instant): Promise<Opened> {
  const { witness, recovery } = before;
  if (before.db.name === db.name) return before; // asked twice at once
  await copyPresent(before, now);
  if (recovery?.why !== 'unreadable') {
    const carried = carryBackups(before.db, db);
    await (recovery?.choices ? carried.catch(() => undefined) : carried);
  }
  await keepHome(before, db);
  await noteTurn(db, 'restoreStore', now);
  const until = recovery ? FOR_EVER : keptUntil(now);
  const aside = (recovery?.choices ?? [before.db]).map(({ name }) => ({ name, until }));
  return enthrone(db, [...(witness?.earlier ?? []), ...aside]);
}

/** Where Tend appears is the user's present choice, whatever it was when the copy was made. */
async function keepHome({ db, recovery }: Opened, next: TendDatabase): Promise<void> {
  const chosen = recovery?.why === 'unreadable' ? undefined : await readHome(db);
  const home = chosen ?? (recovery && (await rememberedHome()));
  if (home) await chooseHome(next, home);
}

/** In recovery it may be all that is left of something, and may be unreadable in part: it is also put aside whole. */
async function copyPresent({ db, recovery }: Opened, now: Instant): Promise<void> {
  if (recovery?.why === 'unreadable' || recovery?.why === 'empty') return;
  const copied = takeSnapshot(db, recovery ? 'recovery' : 'restore', now);
  await (recovery ? copied.catch(() => undefined) : copied);
}
