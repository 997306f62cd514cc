import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXCERPT_LIMIT, excerpt } from '../../src/domain/excerpt.ts';
import { oddText } from './odd-text.ts';

test('a short note is its own excerpt, on one line', () => {
  expect(excerpt('Met at the fair.\n\n  Likes\tsailing. ')).toBe('Met at the fair. Likes sailing.');
});

test('a long note ends at a word', () => {
  expect(excerpt('sailing '.repeat(40))).toBe(`${Array(17).fill('sailing').join(' ')}…`);
});

test('a long text without spaces ends at a whole character', () => {
  const families = '👩‍👩‍👧'.repeat(40);
  expect(excerpt(families).replace('…', '').length % '👩‍👩‍👧'.length).toBe(0);
  expect(excerpt('漢'.repeat(500))).toBe(`${'漢'.repeat(EXCERPT_LIMIT)}…`);
});

test('any text gives one short line that breaks no character', () => {
  fc.assert(
    fc.property(oddText(300), (text) => {
      const line = excerpt(text);
      expect(line.length).toBeLessThanOrEqual(EXCERPT_LIMIT + 1);
      expect(line).not.toMatch(/[\n\r\u2028]/);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});
