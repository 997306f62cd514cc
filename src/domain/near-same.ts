import { fold } from './name.ts';

/** The share of neighbouring words that two texts have in common when one is the other with a few words changed. */
const NEARLY = 0.8;

/** Fewer words are the same or not: two of them in common say nothing. */
const ENOUGH = 6;

/**
 * Whether two texts are the same but for case, marks, punctuation and blanks, or nearly: most of their neighbouring
 * words are the same (Dice, 1945), in scripts without spaces of their neighbouring characters.
 */
export function isNearlySame(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine.join(' ') === theirs.join(' ')) return true;
  if (Math.min(mine.length, theirs.length) < ENOUGH) return false;
  const [a, b] = [pairsOf(mine), pairsOf(theirs)];
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  return (2 * both) / (mine.length + theirs.length - 2) >= NEARLY;
}

/** Words, or characters where a script puts words together. */
function wordsOf(text: string): string[] {
  return (
    fold(text).match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]|[\p{L}\p{N}]+/gu) ?? []
  );
}

function pairsOf(words: string[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const [at, word] of words.slice(1).entries()) {
    const pair = `${words[at]} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
