import { removeEarlier } from './earlier.ts';
import { blankInSnapshots } from './snapshots.ts';
import type { Store } from './store.ts';

/**
 * Takes what was erased out of every copy in this browser: out of the snapshots, and with them go the databases of
 * before a restore. Idempotent.
 */
export async function blankCopies(
  store: Store,
  uids: ReadonlySet<string>,
  handles: ReadonlySet<string>,
): Promise<void> {
  const { witness } = await store.anyway();
  if (!witness) return; // a browser that lets no file be written has no copies
  await store.quietly(() => blankInSnapshots(uids, handles));
  await removeEarlier(store, true);
}
