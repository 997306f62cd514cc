import { setting } from '../store/settings.ts';
import { TO_INDEX } from '../store/to-index.ts';
import type { Store } from './store.ts';

/** Goes on indexing what was written before there was an index; where all is indexed it is one look. */
export async function goOnIndexing(store: Store): Promise<void> {
  if ((await setting(await store.ready(), TO_INDEX)) === undefined) return;
  const { indexTexts } = await import('./later.ts');
  await indexTexts(await store.writable());
}
