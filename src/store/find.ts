import type { Due } from '../domain/due.ts';
import { nameWords } from '../domain/name.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** Index entries looked at, first few, then as many as finding may cost: `getAll` of 2,000 takes some 45 ms. */
const REACHES = [100, 2000];

/**
 * Contacts whose name has, for every word given, a word that begins with it; in order of the word that the longest
 * of those given found. Where more than 2,000 begin with that one, those further on are not looked at.
 */
export function findContacts(db: TendDatabase, text: string, limit = 20): Promise<Due[]> {
  const words = nameWords(text).sort((a, b) => b.length - a.length);
  const [longest] = words;
  if (longest === undefined) return Promise.resolve([]);
  return reading(db, async () => {
    let found: Due[] = [];
    for (const reach of REACHES) {
      const lines = await db.due.where('words').startsWith(longest).limit(reach).toArray();
      const matching = lines.filter((line) => hasAll(line, words));
      // A name with two words of that beginning is in the index twice.
      found = [...new Map(matching.map((line) => [line.contactUid, line])).values()].slice(0, limit);
      if (found.length === limit || lines.length < reach) break;
    }
    return found;
  });
}

function hasAll(line: Due, beginnings: string[]): boolean {
  return beginnings.every((beginning) => line.words.some((word) => word.startsWith(beginning)));
}
