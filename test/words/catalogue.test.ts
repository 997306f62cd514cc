import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { CATALOGUE } from '../ui/catalogue.ts';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');

/** Where the sources put a key together of a stem and something that stands in quotes there. */
const PUT_TOGETHER =
  /^(refusal|fact|favour|side|followup|doubt|read|every|talk|timeline|unusable|panel_(cadence|date|direction|is|kind|only|phase|reason|unit|why))_|_((exactly_)?one|other)$/g;

/** The key of what an action did is made of the action's name. */
function actionIn(key: string): string {
  return key.replace(/^op_/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Every key somewhere in quotes or as a property in the sources, or in the manifest. */
function isUsed(key: string): boolean {
  const part = key.replace(PUT_TOGETHER, '');
  return (
    [
      `'${key}'`,
      `'${part}'`,
      `'${part.replaceAll('_', '-')}'`,
      ` ${key}: `,
      ...(key.startsWith('op_') ? [`'${actionIn(key)}'`] : []),
    ].some((said) => sources.includes(said)) || JSON.stringify(manifest).includes(`__MSG_${key}__`)
  );
}

test('every word of the catalogue is used', () => {
  expect(Object.keys(CATALOGUE).filter((key) => !isUsed(key))).toEqual([]);
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
