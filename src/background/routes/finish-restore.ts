import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { sumOf } from '../../formats/backup.ts';
import { carryBackups } from '../../store/backups.ts';
import { openDatabase } from '../../store/database.ts';
import { removeDatabase } from '../../store/databases.ts';
import { allKeptRows } from '../../store/kept-rows.ts';
import { deriveAll } from '../../store/restore.ts';
import { readHome } from '../../store/settings.ts';
import { announce } from '../announce.ts';
import { keptUntil } from '../earlier.ts';
import { rememberHome } from '../first-run.ts';
import { DatabaseName, TallyOfCopy } from '../input.ts';
import { adopt } from '../open-store.ts';
import { route } from '../route.ts';

/** A damaged store is never deleted by itself. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

export const finishRestore = route('finishRestore', {
  callers: ['ownPage'],
  input: z.strictObject({
    database: DatabaseName,
    tally: TallyOfCopy,
    digest: z.string().check(z.maxLength(64)),
  }),
  inRecovery: true,
  run: async ({ database, tally, digest }, { store, now }) => {
    const { db: before, witness, recovery } = await store.anyway();
    if (before.name === database) return {}; // asked again, since the answer was lost
    if (witness?.earlier.some(({ name }) => name === database)) throw new Refusal('not-found'); // put aside since
    const db = openDatabase(database);
    const sum = await sumOf(allKeptRows(db));
    const isWhole =
      sum.digest === digest &&
      Object.entries(tally).every(([name, rows]) => sum.tally[name as keyof typeof tally] === rows);
    if (!isWhole) {
      db.close();
      await removeDatabase(database);
      throw new Refusal('backup-damaged');
    }
    await deriveAll(db);
    if (recovery?.why !== 'unreadable') await carryBackups(before, db);
    await store.settle();
    const until = recovery ? FOR_EVER : keptUntil(now);
    const earlier = [...(witness?.earlier ?? []), { name: before.name, until }];
    // The witness names the store: with this one file it is another.
    const made = await adopt(db, { earlier });
    if (!made) throw new Refusal('store-failed');
    store.become({ db, witness: made, recovery: undefined });
    before.close();
    await rememberHome(await readHome(db));
    announce(store);
    return {};
  },
});
