import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/domain/name.ts';
import { isForgiven, isNear, walkNear } from '../../src/domain/typo.ts';
import { nearBySlips } from './one-slip.ts';

const word = (least: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'é', 'я'), { minLength: least, maxLength: 7 })
    .map((all) => all.join(''));

test.for([
  ['okafor', 'okafir', true], // another letter
  ['okafor', 'xkafor', true], // the first one
  ['okafor', 'okfor', true], // one is missing
  ['okafor', 'kafor', true],
  ['okafor', 'okkafor', true], // one too many
  ['okafor', 'oakfor', true], // two changed places
  ['okafor', 'kofa', false],
  ['okafor', 'oakf', true], // it goes on
  ['okaforlind', 'okkafor', false], // but not after one too many
  ['okafor', 'oakfro', false],
] as const)('%s is near %s: %s', ([there, typed, is]) => {
  expect(isNear(there, typed)).toBe(is);
});

test('a slip is forgiven in words of four letters, and in nothing but letters', () => {
  expect(['mara', 'ёлка', 'شركة'].map(isForgiven)).toEqual([true, true, true]);
  expect(['ivo', '2024', 'mp3s', '東京都庁'].map(isForgiven)).toEqual([false, false, false, false]);
});

test('near is what is one slip away', () => {
  fc.assert(
    fc.property(word(1), word(4), (there, typed) => {
      expect(isNear(there, typed)).toBe(nearBySlips(there, typed));
    }),
    { numRuns: 5000 },
  );
});

test('walking through a list in order finds what is near in it, all of it, and looks at less', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word(1), { maxLength: 60 }), word(4), (words, typed) => {
      const sorted = words.toSorted((a, b) => (a < b ? -1 : 1));
      const walk = walkNear(typed);
      const found: { found: string; whole: boolean }[] = [];
      let steps = 0;
      for (let next: string | undefined = walk.first; next !== undefined; ) {
        const from: string = next;
        const there = sorted.find((one) => one >= from);
        if (there === undefined) break;
        const step = walk.at(there);
        if (step.next !== undefined && step.next <= there) throw new Error('it stands still');
        if (step.found !== undefined) found.push({ found: step.found, whole: step.whole ?? false });
        next = step.next;
        steps++;
      }
      const isFound = (one: string) =>
        found.some(({ found, whole }) => (whole ? one === found : one.startsWith(found)));
      // What only begins as it was typed is found already.
      for (const one of sorted.filter((there) => !there.startsWith(typed)))
        expect(isFound(one), one).toBe(nearBySlips(one, typed));
      expect(steps).toBeLessThanOrEqual(words.length);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['فاطمة', 'فاطمه'],
  ['مصطفى', 'مصطفي'],
  ['وأحمد', 'أحمد'],
  ['لمحمد', 'محمد'],
  ['Müller', 'Mueller'],
  ['Jäger', 'Jaeger'],
])(
  '%s is found by %s: what a language writes in two ways, or puts before a word, is one slip',
  (written, typed) => {
    expect(isNear(fold(written), fold(typed))).toBe(true);
  },
);
