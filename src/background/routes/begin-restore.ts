import * as z from 'zod/mini';
import { isEmpty } from '../../store/agenda.ts';
import { listDatabases, makeDatabase, removeDatabase } from '../../store/databases.ts';
import { type Asking, route } from '../route.ts';
import { takeSnapshot } from '../snapshots.ts';

export const beginRestore = route('beginRestore', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  inRecovery: true,
  run: async (_, asking) => {
    await copyPresent(asking);
    await removeUnfinished(asking);
    return { database: await makeDatabase(`tend-${asking.now.replaceAll(/[-:.]/g, '')}`) };
  },
});

/** What is there now, where it can be read at all; in recovery it may be all that is left of something. */
async function copyPresent({ store, now }: Asking): Promise<void> {
  const { db, recovery } = await store.anyway();
  if (recovery?.why === 'unreadable' || recovery?.why === 'empty' || (await isEmpty(db))) return;
  await takeSnapshot(db, recovery ? 'recovery' : 'restore', now);
}

/** Databases of restores that never came to their end. */
async function removeUnfinished({ store }: Asking): Promise<void> {
  const { db, witness } = await store.anyway();
  const kept = [db.name, ...(witness?.earlier ?? []).map(({ name }) => name)];
  for (const { name } of await listDatabases())
    if (name.startsWith('tend-2') && !kept.includes(name)) await removeDatabase(name);
}
