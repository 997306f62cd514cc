import * as z from 'zod/mini';
import { databaseCalled, listDatabases, removeDatabase } from '../../store/databases.ts';
import { readFound } from '../../store/epoch.ts';
import { makeBeside } from '../beside.ts';
import { databaseName } from '../earlier.ts';
import { route } from '../route.ts';
import type { Store } from '../store.ts';

export const beginRestore = route('beginRestore', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    await removeUnfinished(store);
    return { database: await makeBeside(store, databaseName(now)) };
  },
});

/** Databases of restores that never came to their end: only what was a store has a name of its own in it. */
async function removeUnfinished(store: Store): Promise<void> {
  const { db, witness, recovery } = await store.anyway();
  const others = [...(witness?.earlier ?? []), ...(recovery?.choices ?? [])];
  const kept = [db.name, ...others.map(({ name }) => name)];
  for (const { name } of await listDatabases()) {
    if (!name.startsWith('tend-2') || kept.includes(name)) continue;
    const other = await databaseCalled(name);
    const { epoch } = await readFound(other);
    other.close();
    if (epoch === undefined) await removeDatabase(name);
  }
}
