import { rankOf } from '../domain/found.ts';
import { TIERS, type Tier, tiered } from '../domain/text.ts';
import { contactIn } from '../domain/text-id.ts';
import type { TendDatabase } from './database.ts';

/** Entries of the index looked at for one word in one tier: bounded, however common its beginning. */
export const REACH = 1000;

/** Beginnings of words that stand for one word looked for. */
export interface Asked {
  tier: Tier;
  word: string;
  /** Only the word itself. */
  whole?: boolean | undefined;
}

/** The best place where a contact has a word. */
export interface Place {
  rank: number;
  /** Of the text. */
  id: number;
}

/** Where a word was found, by the number of the contact; the best first among those of one rank. */
export interface Places {
  of: Map<number, Place>;
  /** The index was looked through to the end of that word. */
  isAll: boolean;
}

/** What stands for a word as it was typed: all that begins with it, in every tier. */
export function plainly(word: string): Asked[] {
  return TIERS.map((tier) => ({ tier, word }));
}

/** Finds the contacts who have a word, by keys alone: no row is read. Within a transaction. */
export async function findWord(db: TendDatabase, word: string, asked: Asked[]): Promise<Places> {
  const [names, ...keys] = await Promise.all([
    keysOf(db, tiered(0, word), true),
    ...asked.map((one) => keysOf(db, tiered(one.tier, one.word), one.whole)),
  ]);
  const whole = new Set(names);
  const of = new Map<number, Place>();
  for (const [at, { tier }] of asked.entries())
    for (const id of keys[at] ?? []) {
      const rank = rankOf(tier, tier === 0 && whole.has(id));
      const contact = contactIn(id);
      const known = of.get(contact);
      if (!known || rank < known.rank || (rank === known.rank && id < known.id))
        of.set(contact, { rank, id });
    }
  return { of, isAll: keys.every(({ length }) => length < REACH) };
}

function keysOf(db: TendDatabase, word: string, isWhole = false): PromiseLike<number[]> {
  const { texts } = db;
  const found = isWhole ? texts.where('words').equals(word) : texts.where('words').startsWith(word);
  return found.limit(REACH).primaryKeys();
}
