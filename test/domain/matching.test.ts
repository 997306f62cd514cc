import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, matchingWords } from '../../src/domain/matching.ts';
import { fold } from '../../src/domain/name.ts';

describe('the words that people are matched by', () => {
  test('are those of three letters or more, without numbers, each once, the longest first', () => {
    expect(matchingWords('A UX lead at the 2026 Zürich fair, the FAIR')).toEqual([
      'zurich',
      'fair',
      'lead',
      'the',
    ]);
  });

  test('are one where two find the same', () => {
    expect(matchingWords('interviews, interview and interviewers')).toEqual(['interview', 'and']);
  });

  test('are what stands beside each other in scripts without spaces', () => {
    expect(matchingWords('東京の病院')).toEqual(['の病', '京の', '東京', '病院']);
    expect(matchingWords('猫')).toEqual(['猫']);
  });

  test('are 32 at most, and the same in whatever order the text has them', () => {
    const some = fc.array(fc.stringMatching(/^[a-zäß漢字]{1,9}$/), { maxLength: 70 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (words, chance) => {
        const other = words.toSorted(() => ((chance.next().value ?? 0) % 2) - 0.5);
        expect(matchingWords(other.join(' '))).toEqual(matchingWords(words.join(' ')));
        expect(matchingWords(words.join(' ')).length).toBeLessThanOrEqual(32);
      }),
    );
  });
});

describe('a word stands', () => {
  test.each([
    ['art', 'article', false],
    ['art', 'art', true],
    ['design', 'designer', true],
    ['designers', 'designer', true],
    ['designers', 'design', false],
    ['Ärztinnen', 'ärztin', false],
    ['hospitals', 'hospital', true],
    ['病院', '病院長', true],
  ])('with %s for %s: %s', (word, there, isSo) => {
    const words = matchingWords(word);
    expect(matching(words)(fold(there), words[0] ?? '')).toBe(isSo);
  });

  test('for itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = matchingWords(text);
        for (const word of words) expect(matching(words)(word, word)).toBe(true);
      }),
    );
  });
});
