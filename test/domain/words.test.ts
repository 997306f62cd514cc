import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedExcerpt } from '../../src/domain/found.ts';
import { isNear } from '../../src/domain/typo.ts';
import { askedWords, begins, indexWords, MOST_WORDS, spansOf } from '../../src/domain/words.ts';
import { oddText } from './odd-text.ts';

const isFound = (text: string, asked: string) =>
  askedWords(asked).every((one) => indexWords(text).some((word) => begins(word, one)));

const marked = (text: string, asked: string) =>
  spansOf(text, askedWords(asked), begins).map(([start, end]) => text.slice(start, end));

describe('is found', () => {
  test.for([
    ['Zoë Müller-Ørsted', 'zoe muller orsted'],
    ['Łukasz Straße', 'LUKASZ strass'],
    ['ﬁnance at the ofﬁce', 'fina offic'],
    ['Zoe\u0308 in decomposed letters', 'zoë'],
    ['田中太郎は東京都庁で働く', '太郎'],
    ['田中太郎は東京都庁で働く', '京'],
    ['田中太郎は東京都庁で働く', '東京都庁で働く'],
    ['ひらがなとカタカナ', 'カタ'],
    ['김민수는 서울에서', '민수'],
    ['iPhone手机', '手机 iphone'],
    ['Ёлка и Йога', 'елка йога'],
    ['ЁЛКА', 'ёлк'],
    ['مُحَمَّد يعمل في شـــركة', 'محمد شركة'],
    ['שָׁלוֹם עולם', 'שלום'],
    ['กรุงเทพมหานคร', 'เทพ'],
    ['Mail her at mara.okafor@ferries.example', 'okafor ferries'],
    ['See https://ferries.example/quay?id=4711', 'quay 4711'],
    ['Took 2,500 for it', '500'],
    ['Sails 🦊 and 🇵🇱', '🦊'],
    ['Sails 🦊 and 🇵🇱', '🇵🇱'],
    ['soft\u00adhyphens in words', 'softhyp'],
    ["O'Brien", 'brien'],
  ] as const)('%s by %s', ([text, asked]) => {
    expect(isFound(text, asked)).toBe(true);
    expect(marked(text, asked).length).toBeGreaterThan(0);
  });

  test('not by the middle of a word, nor by another', () => {
    expect(isFound('Mara Okafor', 'afor')).toBe(false);
    expect(isFound('Mara Okafor', 'mara lind')).toBe(false);
  });

  test('by any of its own words, however odd', () => {
    fc.assert(
      fc.property(oddText(40), (text) => {
        for (const asked of askedWords(text)) expect(isFound(text, asked), asked).toBe(true);
      }),
    );
  });
});

describe('what is marked', () => {
  test.for([
    ['Rebuilds ferries', 'ferr', ['ferr']],
    ['Zoe\u0308 Okafor', 'zoe', ['Zoe\u0308']],
    ['the ofﬁce', 'offi', ['ofﬁ']],
    ['die Straße', 'strass', ['Straß']],
    ['田中太郎', '太郎', ['太郎']],
    ['مُحَمَّد', 'محم', ['مُحَمَّ']],
    ['Sails 🦊', '🦊', ['🦊']],
  ] as const)('in %s by %s', ([text, asked, found]) => {
    expect(marked(text, asked)).toEqual(found);
  });

  test('of a word that is only near is all of it', () => {
    const spans = spansOf('Mara Okafor', ['okafir'], isNear);
    expect(spans).toEqual([[5, 11]]);
  });

  test('folds to what was looked for, lies in the text in order and never halves a character', () => {
    fc.assert(
      fc.property(oddText(60), fc.nat(10), (text, pick) => {
        const all = askedWords(text);
        const asked = all.slice(pick % Math.max(1, all.length)).slice(0, 2);
        const spans = spansOf(text, asked, begins);
        let last = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(0, start).isWellFormed() || !text.isWellFormed()).toBe(true);
          expect(
            isFound(text.slice(start), asked[0] ?? '') || isFound(text.slice(start), asked[1] ?? ''),
          ).toBe(true);
          last = end;
        }
        expect(spans.length > 0).toBe(asked.length > 0);
      }),
    );
  });
});

test('an excerpt begins a little before what was found, and marks it', () => {
  const text = `${'Long before that. '.repeat(20)}Took the ferry\nto Gdańsk.`;
  const { excerpt, marks } = markedExcerpt(text, ['gdansk', 'ferr']);
  expect(excerpt).toBe('… that. Long before that. Took the ferry to Gdańsk.');
  expect(marks.map(([start, end]) => excerpt.slice(start, end))).toEqual(['ferr', 'Gdańsk']);
});

test('no text fills the index, nor does a word', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
  expect(indexWords(many)).toHaveLength(MOST_WORDS);
  expect(indexWords('x'.repeat(100_000))).toEqual(['x'.repeat(32)]);
  expect(isFound('y'.repeat(50), 'y'.repeat(40))).toBe(true);
});
