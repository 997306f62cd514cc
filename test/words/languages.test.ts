import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/locale.ts';
import { CATALOGUE, type Entry } from '../ui/catalogue.ts';

const root = join(import.meta.dirname, '../../public/_locales');
const folders = readdirSync(root);

const read = (folder: string): Record<string, Entry> =>
  JSON.parse(readFileSync(join(root, folder, 'messages.json'), 'utf8'));

/** Sentences that come in the forms of a number. */
const stems = Object.keys(CATALOGUE)
  .filter(
    (key) => key.endsWith('_other') && (`${key.slice(0, -6)}_one` in CATALOGUE || saysOne(key.slice(0, -6))),
  )
  .map((key) => key.slice(0, -6));

/** Whether a stem has a sentence of its own for exactly 1, which takes the place of the form `one`. */
function saysOne(stem: string): boolean {
  return `${stem}_exactly_one` in CATALOGUE;
}

/** The stem of a key that is one of its forms. */
function stemOf(key: string): string | undefined {
  const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
  return stem !== key && stems.includes(stem) ? stem : undefined;
}

/** The English sentence that a key of any catalogue says. */
const english = (key: string) => CATALOGUE[stemOf(key) ? `${stemOf(key)}_other` : key]?.message ?? '';

const blanksOf = (message: string) => [...message.matchAll(/\$(\w+)\$/g)].map(([, blank]) => blank);

/** Said the same in every language: names, keys, and lists of what the network's own pages say in many languages. */
const SAME = /LinkedIn|CSV|vCard|https?:|^[^a-zA-Z]*$/;

test('there is a catalogue for every language that can be set, and no other', () => {
  expect(folders.map((folder) => read(folder).language?.message).toSorted()).toEqual(LANGUAGES.toSorted());
  expect(folders.map((folder) => folder.replace('_', '-')).toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(folders.filter((folder) => folder !== 'en'))('in %s', (folder) => {
  const catalogue = read(folder);
  const forms = new Intl.PluralRules(folder.replace('_', '-')).resolvedOptions().pluralCategories;

  test('every sentence is there, in every form that numbers have, and no other', () => {
    const wanted = Object.keys(CATALOGUE).flatMap((key) => {
      const stem = stemOf(key);
      const needed = forms.filter((form) => form !== 'one' || !stem || !saysOne(stem));
      return stem ? needed.map((form) => `${stem}_${form}`) : [key];
    });
    expect(Object.keys(catalogue).toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  test('leaving a form and taking back what was done have words of their own', () => {
    expect([catalogue.undo?.message, catalogue.undo_last?.message]).not.toContain(catalogue.cancel?.message);
  });

  test('the blanks are those of the English sentence, once each, and are filled', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message, placeholders = {} }]) => {
      const blanks = blanksOf(message);
      // A language may say a small number in words.
      const inWords = stemOf(key) && /_(zero|one|two)$/.test(key) && blanks.length === 0;
      const filled = Object.fromEntries(
        blanks.toSorted().map((blank, index) => [blank, { content: `$${index + 1}` }]),
      );
      return (
        (!inWords && blanks.toSorted().join() !== blanksOf(english(key)).toSorted().join()) ||
        JSON.stringify(filled) !== JSON.stringify(placeholders) ||
        /\$/.test(message.replace(/\$\w+\$/g, ''))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('no long sentence was left in English, and none is empty or holds markup', () => {
    const wrong = Object.entries(catalogue).filter(
      ([key, { message }]) =>
        !message.trim() ||
        /<[a-z/]/i.test(message) ||
        (message === english(key) && message.length > 25 && !SAME.test(message)),
    );
    expect(wrong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test('the name and description fit the stores', () => {
    expect(catalogue.app_name?.message.length).toBeLessThanOrEqual(75);
    expect(catalogue.app_description?.message.length).toBeLessThanOrEqual(132);
  });
});
