import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { CATALOGUE } from '../ui/catalogue.ts';
import { MADE } from './made-keys.ts';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');

/** The same without comments, where a key is named and not said. */
const code = sources.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

/** How the keys of a sentence about a number end. */
const PLURAL_FORM = /_((exactly_)?one|other)$/;

/** What follows a short word as an entry of a menu; as a property it may be anything. */
const MENU = '\\(\\) => ';

const made = new Set(Object.entries(MADE).flatMap(([stem, values]) => values.map((one) => `${stem}_${one}`)));

/** Every key as a whole in quotes or as an entry of a menu in the sources, in the manifest, or made of a stem and a value. */
function isUsed(key: string): boolean {
  const isSaid = (whole: string) => made.has(whole) || code.includes(`'${whole}'`);
  return (
    isSaid(key) ||
    (PLURAL_FORM.test(key) && isSaid(key.replace(PLURAL_FORM, ''))) ||
    new RegExp(`[ {]${key}: ${key.includes('_') ? '' : MENU}`).test(code) ||
    JSON.stringify(manifest).includes(`__MSG_${key}__`)
  );
}

test('every word of the catalogue is used', () => {
  expect(Object.keys(CATALOGUE).filter((key) => !isUsed(key))).toEqual([]);
});

test('every stem of a key that is put together is known, with its values, and none that is not put together', () => {
  const stems = new Set(
    Object.keys(CATALOGUE).flatMap((key) => [...key.matchAll(/_/g)].map(({ index }) => key.slice(0, index))),
  );
  const put = [...code.matchAll(/`([a-z]\w*)_\$\{/g)].map(([, stem = '']) => stem);
  expect([...new Set(put)].filter((stem) => stems.has(stem)).sort()).toEqual(Object.keys(MADE).sort());
});

test('every word that is said exists', () => {
  const said = [...sources.matchAll(/\bsay\('(\w+)'/g)].map(([, key = '']) => key);
  const counted = [...sources.matchAll(/\bsayCount\('(\w+)'/g)].flatMap(([, stem]) => [
    `${stem}_one`,
    `${stem}_other`,
  ]);
  const promised = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  expect([...said, ...counted, ...promised].filter((key) => !(key in CATALOGUE))).toEqual([]);
});

test('the blanks of every sentence are numbered in the alphabetical order of their names', () => {
  const wrong = Object.entries(CATALOGUE).filter(([, { message, placeholders = {} }]) => {
    const inSentence = [
      ...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, blank = '']) => blank)),
    ].sort();
    const numbered = inSentence.map((blank, index) => [blank, { content: `$${index + 1}` }]);
    return JSON.stringify(Object.fromEntries(numbered)) !== JSON.stringify(placeholders);
  });
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('the name and description fit the stores', () => {
  expect(CATALOGUE.app_name?.message.length).toBeLessThanOrEqual(75);
  expect(CATALOGUE.app_description?.message.length).toBeLessThanOrEqual(132);
});
