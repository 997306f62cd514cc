import { TIERS, type Tier, tiered } from '../domain/text.ts';
import { walkNear } from '../domain/typo.ts';
import type { TendDatabase } from './database.ts';
import type { Asked } from './find-words.ts';

/** Near words that are taken, in one tier. */
const MOST_NEAR = 40;

/**
 * The words of the index that are near a typed one. Its own cursor goes through the index in steps, each to the next
 * word that may be near; Dexie's walks over all that lies between. Not within a transaction of Dexie's.
 */
export async function nearWords(db: TendDatabase, asked: string): Promise<Asked[]> {
  const index = db.backendDB().transaction('texts').objectStore('texts').index('words');
  return (await Promise.all(TIERS.map((tier) => walk(index, tier, asked)))).flat();
}

function walk(index: IDBIndex, tier: Tier, asked: string): Promise<Asked[]> {
  const near = walkNear(asked);
  const found: Asked[] = [];
  return new Promise((resolve, reject) => {
    const request = index.openKeyCursor(null, 'nextunique');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || found.length >= MOST_NEAR) return resolve(found);
      const key = cursor.key as string;
      const first = tiered(tier, near.first);
      if (key < first) return cursor.continue(first); // only ever the first of the whole index
      if (!key.startsWith(tiered(tier, ''))) return resolve(found);
      const step = near.at(key.slice(1));
      if (step.found !== undefined) found.push({ tier, word: step.found, whole: step.whole });
      if (step.next === undefined) return resolve(found);
      cursor.continue(tiered(tier, step.next));
    };
  });
}
