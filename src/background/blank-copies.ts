import { blanked, readToBlank } from '../store/to-blank.ts';
import { dropStaged } from './drop-staged.ts';
import { removeEarlier } from './earlier.ts';
import type { Store } from './store.ts';
import { removeUnfinished } from './unfinished.ts';

/**
 * Takes what was erased out of every copy in this browser: out of the snapshots, and with them go the databases of
 * before a restore, and those of restores that were cut off, erased or not; and what an operation had still to write. What is to be taken out stands in the store until it is done: a worker that ended goes on.
 */
export async function blankCopies(store: Store): Promise<void> {
  const { db, witness, recovery } = await store.counted();
  if (!witness || recovery) return; // a browser that lets no file be written has no copies
  await removeUnfinished(store);
  const gone = await readToBlank(db);
  if (gone.length === 0) return;
  await dropStaged(db);
  const { blankInSnapshots } = await import('./later.ts');
  await store.inTurn(() => blankInSnapshots(new Set(gone)));
  await removeEarlier(store, true);
  await blanked(db, gone);
}
