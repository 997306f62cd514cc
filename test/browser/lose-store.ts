import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from './running.ts';

/**
 * Closes the browser, deletes Tend's store as programs that clean up do it, while the files in the profile stay, and
 * starts the browser again. Chromium only.
 */
export async function loseStore(tend: Running): Promise<Running> {
  await tend.browser.close();
  const name = `${tend.origin.replace('://', '_')}_0.indexeddb.leveldb`;
  const store = join(tend.profile, 'Default', 'IndexedDB', name);
  if (!existsSync(store)) throw new Error(`The store is not where the browser keeps it: ${store}`);
  rmSync(store, { recursive: true });
  return tend.restart();
}
