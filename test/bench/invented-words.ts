import { addDays } from '../../src/domain/plain-date.ts';
import { chanceFrom } from '../torture/chance.ts';

/** Invented words, and what people and rows of a large store are called. */

const TODAY = '2026-11-22';

const chance = chanceFrom(7);

/** What the words are made of. */
export const SOUNDS =
  'ba be bo ka ke li lo ma mi mo na ne no pa ra ri ro sa se si ta te ti to va ve vi zu an er st'.split(' ');
const VOCABULARY = 20_000;

/** The word at that place: the first ones are far more often used than the others, as in any language. */
export function wordAt(at: number): string {
  let word = '';
  for (let left = at + 31; left > 0; left = Math.floor(left / SOUNDS.length))
    word += SOUNDS[left % SOUNDS.length];
  return word;
}

/** So many words. */
export function someWords(many: number): string {
  return Array.from({ length: many }, () => {
    const often = Math.floor(VOCABULARY ** (chance.below(10_000) / 10_000)) - 1;
    return wordAt(often);
  }).join(' ');
}

/** The name of one of the people. */
export const nameAt = (at: number) => {
  const [first, last] = [wordAt(40 + (at % 400)), wordAt(1000 + (at % 9973))];
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${last[0]?.toUpperCase()}${last.slice(1)}`;
};

/** The uid of a row, of the one that many come after. */
export const uidOf = (of: number, at: number) =>
  `${String(of).padStart(8, '0')}-0000-4000-8000-${String((at * 7919) % 1_000_000).padStart(12, '0')}`;

/** What a row begins with. */
export function base(of: number, at: number) {
  const moment = `${addDays(TODAY, -1000 + (at % 900))}T09:00:00.000Z`;
  return { uid: uidOf(of, at), created: moment, updated: moment };
}
