import { unlessRestoring } from '../files/restoring.ts';
import { databaseCalled, listDatabases, removeDatabase } from '../store/databases.ts';
import { readFound } from '../store/epoch.ts';
import type { Store } from './store.ts';

/**
 * Deletes the databases of restores that never came to their end, as when the page was closed midway. The store, those
 * put aside and those that a restore is filling stay; so does whatever was a store once: it has a name of its own in it.
 */
export async function removeUnfinished(store: Store): Promise<void> {
  const { db, witness, recovery } = await store.anyway();
  const others = [...(witness?.earlier ?? []), ...(recovery?.choices ?? [])];
  const kept = [db.name, ...others.map(({ name }) => name)];
  for (const { name } of await listDatabases()) {
    if (!name.startsWith('tend-2') || kept.includes(name)) continue;
    await unlessRestoring(name, async () => {
      if (await isUnfinished(name)) await removeDatabase(name);
    });
  }
}

/** One that cannot be read is not known to be. */
async function isUnfinished(name: string): Promise<boolean> {
  const db = await databaseCalled(name);
  try {
    return (await readFound(db)).epoch === undefined;
  } catch {
    return false;
  } finally {
    db.close();
  }
}
