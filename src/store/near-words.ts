import { TIERS, type Tier, tiered } from '../domain/text.ts';
import { walkNear } from '../domain/typo.ts';
import type { TendDatabase } from './database.ts';
import type { Asked } from './find-words.ts';

/** Near words that are taken, in one tier. */
const MOST_NEAR = 40;

/**
 * The words of the index that are near a typed one. It goes through the index in steps, each to the next word that may
 * be near, by a request of its own: Chromium's SQLite goes one by one from where a cursor is to where it is sent
 * (measured in version 156: a hundred times as long), and Dexie's cursors walk over all that lies between. Not within a
 * transaction of Dexie's.
 */
export async function nearWords(db: TendDatabase, asked: string): Promise<Asked[]> {
  const index = db.backendDB().transaction('texts').objectStore('texts').index('words');
  const firstIn = (from: string, end: string) => firstKey(index, db.keyRange.bound(from, end));
  return (await Promise.all(TIERS.map((tier) => walk(firstIn, tier, asked)))).flat();
}

async function walk(
  firstIn: (from: string, end: string) => Promise<string | undefined>,
  tier: Tier,
  asked: string,
): Promise<Asked[]> {
  const near = walkNear(asked);
  const found: Asked[] = [];
  const end = `${tiered(tier, '')}\uffff`;
  for (let next: string | undefined = near.first; next !== undefined && found.length < MOST_NEAR; ) {
    const word = await firstIn(tiered(tier, next), end);
    if (word === undefined) break;
    const step = near.at(word.slice(1));
    if (step.found !== undefined) found.push({ tier, word: step.found, whole: step.whole });
    next = step.next;
  }
  return found;
}

/** An index where keys and rows can be asked for at once, which Chromium can from version 141 on and Firefox 153 not. */
interface RecordsIndex {
  getAllRecords?(options: { query: IDBKeyRange; count: number }): IDBRequest<{ key: IDBValidKey }[]>;
}

/** The first word of the index in a range: where that can be asked for at once, it takes an eighth less than a cursor, and varies less. */
function firstKey(index: IDBIndex & RecordsIndex, query: IDBKeyRange): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const request = index.getAllRecords?.({ query, count: 1 }) ?? index.openKeyCursor(query);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const first = Array.isArray(request.result) ? request.result[0] : request.result;
      resolve(first?.key as string | undefined);
    };
  });
}
