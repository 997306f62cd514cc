import type { Hit } from './found.ts';
import { cut, type Fits, isUnspaced, piecesOf } from './words.ts';

/** Whom a text is about or who may help with it: the best first, with the place that speaks for them. */
export interface Matched {
  people: Hit[];
  /** There are others, or may be. */
  more: boolean;
  /** Rows written earlier that are not found yet; absent where all are. */
  pending?: number;
}

/** Characters of a text that people may be matched with. */
export const MATCH_LIMIT = 5000;

/** Words of one text that people are looked for by. */
const MOST_WORDS = 32;

/** A word shorter than this says little. */
const SHORTEST = 3;

/** From so many letters on a word also stands for longer ones that begin with it: 'design' for 'designer'. */
const BEGINS = 5;

/** From so many on, without its last letter, which is often no part of what it means: 'hospitals' for 'hospital'. */
const SHORTENED = 6;

/** Scripts of which two characters make a word; of others without spaces four. */
const DENSE = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/** The script in which short words are mostly those that every sentence has. */
const LATIN = /^[\p{scx=Latin}\p{N}]+$/u;

/**
 * The words of a text by which people are matched with it, each standing for others as `matching` says; of two that
 * find the same the one that finds more. The longest first, whatever their order in the text; 32 at most. Which of
 * them are too common to say anything is for the index to tell.
 */
export function matchingWords(text: string): string[] {
  const words = new Set<string>();
  for (const { folded, isUnspaced } of piecesOf(text.slice(0, MATCH_LIMIT)))
    for (const word of folded)
      for (const one of isUnspaced ? windowsOf(word) : [cut(word)]) if (saysSomething(one)) words.add(one);
  const kept: string[] = [];
  let last: string | undefined;
  for (const word of [...words].sort((a, b) => compare(beginningOf(a), beginningOf(b)) || compare(a, b))) {
    if (last !== undefined && beginningOf(word).startsWith(last)) continue;
    if (!isWhole(word)) last = beginningOf(word);
    kept.push(word);
  }
  return kept.sort((a, b) => b.length - a.length || compare(a, b)).slice(0, MOST_WORDS);
}

/** What every word begins with that a word of a text stands for. */
export function beginningOf(word: string): string {
  if (isUnspaced(word)) return word;
  const letters = [...word];
  return letters.length < SHORTENED ? word : letters.slice(0, -1).join('');
}

/** Whether a word of a text stands for itself alone. */
export function isWhole(word: string): boolean {
  return !isUnspaced(word) && [...word].length < BEGINS;
}

/**
 * Whether a word is too short to say anything by itself: 'who', 'for', 'mit'. Among few people such words are rare by
 * chance, so they count only where the user says what somebody likes or can do.
 */
export function saysLittle(word: string): boolean {
  return isWhole(word) && LATIN.test(word);
}

/** Whether a word that is kept is one of those that a word of a text stands for, of all these. */
export function matching(words: string[]): Fits {
  const known = new Map(words.map((word) => [word, { begins: beginningOf(word), whole: isWhole(word) }]));
  return (there, word) => {
    const { begins, whole } = known.get(word) ?? { begins: word, whole: true };
    return whole ? there === word : there.startsWith(begins);
  };
}

/** A number alone says as little as a short word. */
function saysSomething(word: string): boolean {
  return isUnspaced(word) || ([...word].length >= SHORTEST && /\p{L}/u.test(word));
}

/** A run without spaces, as what stands beside each other in it. */
function windowsOf(run: string): string[] {
  const characters = [...run];
  const size = DENSE.test(run) ? 2 : 4;
  if (characters.length <= size) return [run];
  return characters.slice(size - 1).map((_, at) => characters.slice(at, at + size).join(''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
