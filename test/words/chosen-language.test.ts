import { afterEach, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/locale.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { direction, locale, say } from '../../src/words/index.ts';
import { sayCount } from '../../src/words/plural.ts';
import { browserLocale, getMessage } from '../ui/catalogue.ts';

const world = Object.assign(globalThis, { browser: { i18n: { getMessage } } }) as {
  tendWords?: Record<string, string> | undefined;
};
const speak = (language?: Language) => {
  world.tendWords = language && wordsOf(language);
};

afterEach(() => speak());

test('a language that is set is spoken at once, and the browser’s again once it is not', () => {
  expect(say('settings')).toBe('Settings');
  speak('de');
  expect(say('settings')).toBe('Einstellungen');
  speak();
  expect(say('settings')).toBe('Settings');
});

test('a blank is filled with what it is, whatever stands in it', () => {
  for (const language of LANGUAGES) {
    speak(language);
    expect(say('write_note_about', '$& $1 a,b')).toContain('$& $1 a,b');
  }
});

test('two blanks are two blanks, wherever their commas are', () => {
  expect(say('review_done_of', '1', '2,3')).not.toBe(say('review_done_of', '1,2', '3'));
});

test('dates are written as the browser writes them where it is of the language that is set', () => {
  browserLocale.is = 'pt_BR';
  speak('pt-BR');
  expect(locale()).toBe('pt-BR');
  // Firefox takes Portuguese of Brazil for a browser in Portuguese of Portugal; Chromium English, as of any other.
  browserLocale.is = 'pt_PT';
  expect(locale()).toBe('pt-BR');
  speak('en');
  expect(locale()).toBe('en');
  browserLocale.is = 'de_AT';
  speak('ja');
  expect(locale()).toBe('ja');
  expect([direction(), speak('ar'), direction()]).toEqual(['ltr', undefined, 'rtl']);
});

test.each<[Language, number[]]>([
  ['pl', [1, 2, 5, 22, 112]],
  ['ar', [0, 1, 2, 3, 11, 100]],
  ['fr', [0, 1, 2, 1_000_000]],
  ['ja', [0, 1, 2]],
])('in %s a number has the sentence of its form', (language, counts) => {
  speak(language);
  for (const count of counts) {
    const form = new Intl.PluralRules(language).select(count);
    const number = count.toLocaleString(locale());
    expect(sayCount('notes_then', count)).toBe(
      wordsOf(language)[`notes_then_${form}`]?.replace('$1', number),
    );
  }
});
