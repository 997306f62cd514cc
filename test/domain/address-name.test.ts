import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differClearly, nameToldBy } from '../../src/domain/address-name.ts';

const linkedin = (value: string, kind: 'vanity' | 'memberId' = 'vanity') => ({
  service: 'linkedin',
  kind,
  value,
});

test.each([
  ['zofia-nowak', 'zofia nowak'],
  ['zofia-nowak-8a1b23', 'zofia nowak'],
  ['łukasz-müller', 'lukasz muller'],
  ['zofia', ''],
  ['zofia-8a1b23', ''],
  ['12345', ''],
])('the address %s tells the name “%s”', (value, name) => {
  expect(nameToldBy(linkedin(value))).toBe(name);
});

test('a number and a mail tell no name', () => {
  expect(nameToldBy(linkedin('12345678', 'memberId'))).toBe('');
  expect(nameToldBy({ service: 'email', kind: 'address', value: 'zofia.nowak@b.example' })).toBe('');
});

test.each([
  ['Mara Okafor', 'zofia nowak', true],
  ['Mara Okafor', 'mara nowak', false],
  ['Mara Okafor', 'm okafor phd', false],
  ['Bob', 'bobby tables', false],
  ['Łukasz Müller', 'lukasz mueller', false],
  ['Van Dyk', 'vandyk', false],
  ['مارا', 'zofia nowak', false],
  ['', 'zofia nowak', false],
  ['Mara Okafor', '', false],
])('“%s” and “%s” differ clearly: %s', (a, b, differ) => {
  expect(differClearly(a, b)).toBe(differ);
  expect(differClearly(b, a)).toBe(differ);
});

test('nobody differs from themselves, with words more or fewer', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgłü'), minLength: 1, maxLength: 6 });
  const words = fc.array(word, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, words, (name, more) => {
      expect(differClearly(name.join(' '), [...more, ...name].join(' '))).toBe(false);
    }),
  );
});
