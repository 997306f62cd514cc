import { afterEach, expect, test } from 'vitest';
import type { Language } from '../../src/domain/locale.ts';
import { cadenceText } from '../../src/ui/agenda/reason-text.ts';
import { balanceText } from '../../src/ui/balance.tsx';
import { copyAgeText } from '../../src/ui/copy-age-text.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { sayCount, sayFromOne } from '../../src/words/plural.ts';
import { getMessage } from '../ui/catalogue.ts';

const world = Object.assign(globalThis, { browser: { i18n: { getMessage } } }) as {
  tendWords?: Record<string, string> | undefined;
};

afterEach(() => {
  world.tendWords = undefined;
});

test.each<[Language, string, string, string]>([
  ['en', 'Every week', 'Last copy outside: yesterday', 'ended yesterday'],
  ['fr', 'Toutes les semaines', 'Dernière copie externe\u202f: hier', 'terminé hier'],
  ['pl', 'Co tydzień', 'Ostatnia kopia na zewnątrz: wczoraj', 'koniec był wczoraj'],
  ['ar', 'كل أسبوع', 'آخر نسخة خارجية: أمس', 'انتهى أمس'],
  ['ja', '毎週', '最後の外部コピー：昨日', '昨日終了'],
])('exactly one has words of its own in %s', (language, week, copy, goal) => {
  world.tendWords = wordsOf(language);
  expect(cadenceText({ every: 1, unit: 'week' })).toBe(week);
  expect(copyAgeText({ days: 1 })).toBe(copy);
  expect(sayFromOne('goal_days_over', 1)).toBe(goal);
});

test.each<Language>(['fr', 'pt-BR'])(
  'none and fewer have a sentence in %s, whose form of 1 is theirs too',
  (language) => {
    world.tendWords = wordsOf(language);
    const { copy_age_days_other: other = '', copy_age_today: today } = world.tendWords;
    expect(sayFromOne('copy_age_days', 0)).toBe(other.replace('$1', '0'));
    expect(sayFromOne('copy_age_days', -1)).toBe(other.replace('$1', '-1'));
    expect(copyAgeText({ days: -1 })).toBe(today);
  },
);

test.each<[Language, string[]]>([
  ['en', ['Every 2 weeks', 'Every 5 weeks', 'Every 21 weeks']],
  ['pl', ['Co 2 tygodnie', 'Co 5 tygodni', 'Co 21 tygodni']],
  ['ar', ['كل أسبوعين', 'كل 5 أسابيع', 'كل 21 أسبوعًا']],
  ['ja', ['2週間ごと', '5週間ごと', '21週間ごと']],
])('more than one takes the form of its number in %s', (language, texts) => {
  world.tendWords = wordsOf(language);
  expect([2, 5, 21].map((every) => cadenceText({ every, unit: 'week' }))).toEqual(texts);
});

test.each<[Language, number[], string[]]>([
  ['en', [1, 2], ['week', 'weeks']],
  ['de', [1, 2], ['Woche', 'Wochen']],
  ['pl', [1, 3, 5, 22], ['tydzień', 'tygodnie', 'tygodni', 'tygodnie']],
  ['ar', [1, 2, 3, 11], ['أسبوع', 'أسبوع', 'أسابيع', 'أسبوعًا']],
  ['ja', [1, 2], ['週間ごと', '週間ごと']],
])('beside a number that is typed the unit is its noun in %s', (language, counts, nouns) => {
  world.tendWords = wordsOf(language);
  expect(counts.map((count) => sayCount('panel_unit_week', count))).toEqual(nouns);
  // Nothing is typed, or no number.
  for (const count of [0, Number.NaN]) expect(sayCount('panel_unit_week', count)).not.toBe('');
});

test('large numbers are written as the language writes them', () => {
  world.tendWords = wordsOf('de');
  expect(
    balanceText({ gave: 1234, received: 1234, asked: 1234, asksInRow: 0 }).match(/1\.234/g),
  ).toHaveLength(3);
  world.tendWords = wordsOf('ar');
  const digits = (1234).toLocaleString('ar');
  expect(balanceText({ gave: 1234, received: 0, asked: 0, asksInRow: 0 })).toContain(digits);
});
