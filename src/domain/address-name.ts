import type { HandleKey } from './handle.ts';
import { nameWords } from './name.ts';

/**
 * The name that a profile's address tells: 'zofia nowak' of `/in/zofia-nowak-8a1b23`. '' where it tells none: of a number,
 * and of one word alone, which may be anything.
 */
export function nameToldBy({ kind, value }: HandleKey): string {
  if (kind !== 'vanity') return '';
  const words = nameWords(value).filter((word) => !/\d/.test(word));
  return words.length > 1 ? words.join(' ') : '';
}

/** Whether two names have nothing in common: no word, no beginning of one. Of other letters than Latin nothing is said. */
export function differClearly(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (![one, other].every((words) => words.some((word) => /[a-z]/.test(word)))) return false;
  if (one.join('') === other.join('')) return false;
  return !one.some((word) => other.some((its) => its.startsWith(word) || word.startsWith(its)));
}
