import { expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { sayCount } from '../../src/words/plural.ts';
import { codeOf, refusal } from '../../src/words/refusals.ts';
import { getMessage } from '../ui/catalogue.ts';

Object.assign(globalThis, { browser: { i18n: { getMessage } } });

test('a refusal is told in the sentence of its code', () => {
  expect(refusal(codeOf(new Refusal('day-past')))).toBe('That day has passed. Choose today or a later one.');
});

test.each([
  new Error('anything'),
  new DOMException('gone', 'AbortError'),
  'toString',
  undefined,
  { code: 'constructor' },
])('whatever else is thrown is a fault of Tend', (thrown) => expect(codeOf(thrown)).toBe('internal'));

test.each([
  [1, '1 open tab must be reloaded to use Tend there.'],
  [2, '2 open tabs must be reloaded to use Tend there.'],
  [1_234, '1,234 open tabs must be reloaded to use Tend there.'],
])('a sentence about %i takes the form of that number', (count, sentence) => {
  expect(sayCount('tabs_to_reload', count)).toBe(sentence);
});
