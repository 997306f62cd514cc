import { nameAt, SOUNDS, someWords, wordAt } from './invented-words.ts';

/** What is looked for in a large store, another each time. */

/** What is typed into the box. */
export type Kind = 'prefix' | 'two words' | 'a typo';

/** By what it is: one of each. */
export function sought(round: number): Record<Kind, string> {
  const [first = '', last = ''] = nameAt(((round + 10) * 613) % 900).split(' ');
  return {
    prefix: wordAt(2000 + (((round + 10) * 331) % 9000)).slice(0, 4),
    'two words': `${last} ${first.slice(0, 3)}`,
    'a typo': `${last.slice(0, 2)}x${last.slice(3)}`,
  };
}

/** What is hardest for an index: words that many have. */
export function common(
  round: number,
): Record<'a name and a common word' | 'two common words' | 'one letter', string> {
  const [first = ''] = nameAt(((round + 10) * 613) % 900).split(' ');
  return {
    'a name and a common word': `${first} ${wordAt(3)}`,
    'two common words': `${wordAt(1)} ${wordAt(2 + ((round + 10) % 5))}`,
    'one letter': SOUNDS[(round + 10) % SOUNDS.length]?.[0] ?? '',
  };
}

/** Texts that people are matched with. */
export function matched(): Record<'a goal of 12 words' | 'a page of 80', string> {
  return { 'a goal of 12 words': someWords(12), 'a page of 80': someWords(80) };
}
