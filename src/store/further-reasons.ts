import type { Hit } from '../domain/found.ts';
import { bestOf, type Candidate, OWN_PARTS } from '../domain/match-order.ts';
import { fold } from '../domain/name.ts';
import { partId } from '../domain/text-id.ts';
import type { Fits } from '../domain/words.ts';
import type { TendDatabase } from './database.ts';
import { readHits } from './read-hits.ts';
import type { RowsOnce } from './rows-once.ts';

/**
 * The hits, each with what else of what they are and can do speaks for them, such as their place, where that has a word
 * that the first has not.
 * @param wordsOf the words that count for a contact
 */
export async function withFurther(
  db: TendDatabase,
  hits: Hit[],
  { candidates, wordsOf }: { candidates: Candidate[]; wordsOf(contact: number): string[] },
  fits: Fits,
  rows: RowsOnce,
): Promise<Hit[]> {
  const further = candidates.flatMap(({ contact, texts }) => {
    const best = bestOf(texts);
    const own = OWN_PARTS.map((tier) => partId(contact, tier));
    const rest = new Map([...texts].filter(([id]) => id !== best && own.includes(id)));
    const words = wordsOf(contact);
    return rest.size > 0 ? [{ contact, places: [{ rank: 0, id: bestOf(rest) }], words }] : [];
  });
  const words = [...new Set(further.flatMap((one) => one.words))];
  const also = await readHits(db, further, words, fits, rows);
  const found = new Map(also.map((hit) => [hit.contactUid, hit]));
  const has = ({ excerpt, marks }: Pick<Hit, 'excerpt' | 'marks'>, word: string) =>
    marks.some(([start, end]) => fits(fold(excerpt.slice(start, end)), word));
  return hits.map((hit) => {
    const also = found.get(hit.contactUid);
    if (!also || !words.some((word) => has(also, word) && !has(hit, word))) return hit;
    const { where, excerpt, marks } = also;
    if (where === 'name') return hit;
    return { ...hit, also: { where, excerpt, marks } };
  });
}
