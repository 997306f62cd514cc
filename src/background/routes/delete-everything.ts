import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Erased, sumTally, type Tally } from '../../domain/copies.ts';
import { removeAllFiles } from '../../files/profile-files.ts';
import { readBackups } from '../../store/backups.ts';
import type { TendDatabase } from '../../store/database.ts';
import { listDatabases, removeDatabase } from '../../store/databases.ts';
import { readFound } from '../../store/epoch.ts';
import { announce } from '../announce.ts';
import { rememberHome } from '../first-run.ts';
import { write } from '../input.ts';
import { route } from '../route.ts';
import { readSession } from '../session.ts';

/** What was deleted, for a question asked again because the answer was lost. */
const DELETED = 'deleted';

export const deleteEverything = route('deleteEverything', {
  callers: ['ownPage'],
  input: () => z.strictObject(write),
  inRecovery: true,
  run: async ({ requestId }, { store }) => {
    const before = await readSession<Erased & { requestId: string }>(DELETED);
    if (before?.requestId === requestId) return { rows: before.rows, outside: before.outside };
    let erased: Erased = { rows: {}, outside: [] };
    await store.replace(async ({ db, witness, recovery }) => {
      erased = await whatIsThere(db, witness?.tally ?? recovery?.choices?.[0]?.tally);
      db.close();
      await removeAllFiles();
      for (const { name } of await listDatabases()) await removeDatabase(name);
      return undefined;
    });
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    await browser.storage.session.set({ [DELETED]: { ...erased, requestId } });
    await rememberHome(undefined);
    announce(store);
    return erased;
  },
});

async function whatIsThere(db: TendDatabase, tally: Tally | undefined): Promise<Erased> {
  const [noted, found] = await Promise.all([
    readBackups(db).catch(() => []),
    readFound(db).catch(() => undefined), // unreadable
  ]);
  return { rows: sumTally(tally, found?.erased, -1), outside: noted.map(({ seq: _, ...backup }) => backup) };
}
