import { Dexie } from 'dexie';
import { rankOf } from '../domain/found.ts';
import { tiered } from '../domain/text.ts';
import { partId } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';
import type { Asked, Place } from './find-words.ts';
import type { RowsOnce } from './rows-once.ts';
import type { Match } from './search.ts';

/**
 * Looks through all that is written about some contacts for the words that are too common to be looked through in the
 * index. Within a transaction.
 * @param rows what this question reads of those found; the texts looked through are kept in it
 * @param known of each contact where each word is; undefined where that is not known
 * @param words as they were typed
 * @param asked what stands for each
 */
export async function verify(
  db: TendDatabase,
  rows: RowsOnce,
  contacts: number[],
  known: (Place | undefined)[][],
  words: string[],
  asked: Asked[][],
): Promise<Match[]> {
  const names = await rows.texts(contacts.map((contact) => partId(contact, 0)));
  const looked = contacts.map(async (contact, at): Promise<Match[]> => {
    const contactUid = names[at]?.contactUid ?? '';
    const texts = await db.texts
      .where('[contactUid+uid]')
      .between([contactUid, Dexie.minKey], [contactUid, Dexie.maxKey])
      .toArray();
    rows.keepTexts(texts);
    const places = (known[at] ?? []).map(
      (place, word) => place ?? bestIn(texts, words[word] ?? '', asked[word] ?? []),
    );
    return isWhole(places) ? [{ contact, places }] : [];
  });
  return (await Promise.all(looked)).flat();
}

function isWhole(places: (Place | undefined)[]): places is Place[] {
  return !places.includes(undefined);
}

function bestIn(texts: { id: number; words: string[] }[], typed: string, asked: Asked[]): Place | undefined {
  let best: Place | undefined;
  for (const { id, words } of texts)
    for (const { tier, word, whole } of asked) {
      const sought = tiered(tier, word);
      const found = words.find((one) => (whole ? one === sought : one.startsWith(sought)));
      if (found === undefined) continue;
      const rank = rankOf(tier, tier === 0 && words.includes(tiered(0, typed)));
      if (!best || rank < best.rank || (rank === best.rank && id < best.id)) best = { rank, id };
    }
  return best;
}
