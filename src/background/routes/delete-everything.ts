import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { removeAllFiles } from '../../files/profile-files.ts';
import { readBackups } from '../../store/backups.ts';
import { listDatabases, removeDatabase } from '../../store/databases.ts';
import { announce } from '../announce.ts';
import { rememberHome } from '../first-run.ts';
import { write } from '../input.ts';
import { route } from '../route.ts';

export const deleteEverything = route('deleteEverything', {
  callers: ['ownPage'],
  input: z.strictObject(write),
  inRecovery: true,
  run: async (_, { store }) => {
    const { db, witness } = await store.anyway();
    const noted = await readBackups(db).catch(() => []);
    const outside = noted.map(({ seq: _, ...backup }) => backup);
    db.close();
    await store.settle();
    await removeAllFiles();
    for (const { name } of await listDatabases()) await removeDatabase(name);
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    store.become(undefined);
    await rememberHome(undefined);
    announce(store);
    return { rows: witness?.tally ?? {}, outside };
  },
});
