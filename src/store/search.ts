import type { PlainDate } from '../domain/base.ts';
import type { Found } from '../domain/found.ts';
import { isForgiven, isNear } from '../domain/typo.ts';
import { askedWords, begins, type Fits } from '../domain/words.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { keptUp } from './due-row.ts';
import { type Asked, findWord, type Place, plainly } from './find-words.ts';
import { countToIndex } from './index-texts.ts';
import { nearWords } from './near-words.ts';
import { hitTables, readHits } from './read-hits.ts';
import { type RowsOnce, rowsOnce } from './rows-once.ts';
import { verify } from './verify.ts';

/** Words in which a slip is looked for; each is a walk through the index. */
const MOST_NEAR_WORDS = 3;

/** Contacts of whom some words are still to be looked for, since those are too common to be looked through. */
const MOST_VERIFIED = 100;

/** A contact who has all the words: where the index has each. */
export interface Match {
  contact: number;
  places: Place[];
  /** Of the words looked for those to mark; all where it says none. */
  words?: string[];
}

/** The contacts who have every word, and whether there may be others. */
interface Matches {
  matches: Match[];
  more: boolean;
}

/**
 * Finds contacts by anything ever written about them: every word given must begin a word in any of it. The best first:
 * whole words of the name, beginnings of it, what a page says, what the user knows, then notes and the like, the newest
 * first. Where nobody is found one slip in a word of four letters is forgiven.
 * @param today the day for which their lines are kept up; without it they are read as they are
 */
export async function search(db: TendDatabase, text: string, limit = 20, today?: PlainDate): Promise<Found> {
  const words = askedWords(text);
  const plain = words.map(plainly);
  // All in one transaction: each is a round to the browser's process and back before its first row is asked for.
  const { pending, ...found } = await keptUp(
    db,
    today,
    async () => {
      const [pending, found] = await Promise.all([countToIndex(db), find(db, words, plain, limit, begins)]);
      return { ...found, ...(pending !== undefined && { pending }) };
    },
    hitTables(db),
  );
  const isFound = found.hits.length > 0 || found.more;
  const near = isFound ? undefined : await nearTo(db, words, plain);
  const forgiven =
    near && (await keptUp(db, undefined, () => find(db, words, near, limit, isNearForgiven), hitTables(db)));
  return {
    ...(forgiven
      ? { hits: forgiven.hits.map((hit) => ({ ...hit, typo: true as const })), more: forgiven.more }
      : found),
    ...(pending !== undefined && { pending }),
  };
}

/** As a word fits where a slip is forgiven. */
function isNearForgiven(word: string, asked: string): boolean {
  return isForgiven(asked) ? isNear(word, asked) : begins(word, asked);
}

/** What stands for each word where a slip is forgiven; undefined where nothing else does. */
async function nearTo(db: TendDatabase, words: string[], plain: Asked[][]): Promise<Asked[][] | undefined> {
  const doubted = words.filter(isForgiven).slice(0, MOST_NEAR_WORDS);
  if (doubted.length === 0) return undefined;
  const near = await reading(db, () => Promise.all(doubted.map((word) => nearWords(db, word))));
  if (near.every(({ length }) => length === 0)) return undefined;
  return plain.map((own, at) => [...own, ...(near[doubted.indexOf(words[at] as string)] ?? [])]);
}

/** Those who have all words, by what stands for each, as they are shown. Within a transaction. */
async function find(
  db: TendDatabase,
  words: string[],
  asked: Asked[][],
  limit: number,
  fits: Fits,
): Promise<Found> {
  if (words.length === 0) return { hits: [], more: false };
  const rows = rowsOnce(db);
  const { matches, more } = await match(db, rows, words, asked, limit);
  return {
    hits: await readHits(db, matches.slice(0, limit), words, fits, rows),
    more: more || matches.length > limit,
  };
}

/** Who has all words, by what stands for each. Within a transaction. */
async function match(
  db: TendDatabase,
  rows: RowsOnce,
  words: string[],
  asked: Asked[][],
  limit: number,
): Promise<Matches> {
  const places = await Promise.all(words.map((word, at) => findWord(db, word, asked[at] ?? [])));
  // Those of the rarest word that was looked through to the end; of a word all are in it.
  const rarest = places.toSorted((a, b) => Number(b.isAll) - Number(a.isAll) || a.of.size - b.of.size)[0];
  const sure: Match[] = [];
  const doubtful: (Place | undefined)[][] = [];
  const contacts: number[] = [];
  for (const contact of rarest?.of.keys() ?? []) {
    const own = places.map(({ of }) => of.get(contact));
    if (own.every((place) => place !== undefined)) sure.push({ contact, places: own });
    else if (own.every((place, at) => place !== undefined || !places[at]?.isAll)) {
      doubtful.push(own);
      contacts.push(contact);
    }
  }
  // Only where too few are sure: each costs a look at all that is written about them.
  const looked = contacts.slice(0, sure.length < limit ? MOST_VERIFIED : 0);
  const verified = await verify(db, rows, looked, doubtful, words, asked);
  return {
    matches: inOrder([...sure, ...verified]),
    more: !rarest?.isAll || contacts.length > looked.length,
  };
}

/** The best first; of equals those of whom the text that says least is the newest, or who were kept first. */
function inOrder(matches: Match[]): Match[] {
  const sum = ({ places }: Match) => places.reduce((all, { rank }) => all + rank, 0);
  const last = ({ places }: Match) => Math.max(...places.map(({ id }) => id));
  const keyed = matches.map((match) => ({ match, sum: sum(match), last: last(match) }));
  return keyed.sort((a, b) => a.sum - b.sum || a.last - b.last).map(({ match }) => match);
}
