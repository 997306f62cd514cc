import { whoMatches } from '../../src/store/who-matches.ts';
import { opened, someWords } from './search-inside.ts';

/** Runs in a page of a real browser, put there by `search.ts`: how long it takes to say whom a text is about. */

export * from './search-inside.ts';

/** Texts that people are matched with, others each time. */
export function texts(): Record<string, string> {
  return { 'a goal, 12 words': someWords(12), 'a page, 80 words': someWords(80), 'one word': someWords(1) };
}

/** One matching: milliseconds, and how many were found. */
export async function matchOnce(text: string) {
  const start = performance.now();
  const { people, more } = await whoMatches(opened(), text);
  return { ms: performance.now() - start, hits: people.length, more, typo: false };
}
