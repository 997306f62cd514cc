import { afterEach, expect, test } from 'vitest';
import { byName } from '../../src/dashboard/by-name.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { getMessage } from '../ui/catalogue.ts';

const world = Object.assign(globalThis, { browser: { i18n: { getMessage } } }) as {
  tendWords?: Record<string, string> | undefined;
};

afterEach(() => {
  world.tendWords = undefined;
});

test('names stand in the order of the language that is set, numbers by their size', () => {
  const inOrder = (...names: string[]) => names.sort(byName((name) => name)).join(' ');
  world.tendWords = wordsOf('de');
  expect(inOrder('Zoe', 'Änne', 'anna', 'Łukasz')).toBe('anna Änne Łukasz Zoe');
  expect(inOrder('Team 10', 'Team 9')).toBe('Team 9 Team 10');
  world.tendWords = wordsOf('pl');
  expect(inOrder('Łucja', 'Lzy')).toBe('Lzy Łucja');
});
