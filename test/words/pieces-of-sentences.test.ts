import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { quarterText } from '../../src/dashboard/insights/behind-model.ts';
import { valueText } from '../../src/dashboard/people/people-words.ts';
import { howFar, withWhom } from '../../src/dashboard/reading/shared-words.ts';
import { LANGUAGES, type Language } from '../../src/domain/locale.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { toldText } from '../../src/ui/panel/told-text.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { say } from '../../src/words/index.ts';
import { listText } from '../../src/words/list.ts';
import { sayCount } from '../../src/words/plural.ts';
import { getMessage } from '../ui/catalogue.ts';

const world = Object.assign(globalThis, { browser: { i18n: { getMessage } } }) as {
  tendWords?: Record<string, string> | undefined;
};

afterEach(() => {
  world.tendWords = undefined;
});

const people = ['Ana', 'Luis'];
const days = nearDays('2026-11-22');

test.each<[Language, string]>([
  ['en', 'Ana, Luis and 3 more'],
  ['de', 'Ana, Luis und 3 weitere Personen'],
  ['es', 'Ana, Luis y 3 más'],
  ['fr', 'Ana, Luis et 3 autres'],
  ['pt-BR', 'Ana, Luis e mais 3'],
  ['pl', 'Ana, Luis i jeszcze 3 osoby'],
  ['ar', 'Ana وLuis و3 آخرون'],
  ['ja', 'Ana、Luis、ほか3人'],
])('people and how many more are a list in %s', (language, text) => {
  world.tendWords = wordsOf(language);
  expect(listText([...people, sayCount('notify_others', 3)])).toBe(text);
});

test.each<[Language, string, string]>([
  ['en', 'Lead, Halden, Porto', 'Notes: Ana'],
  ['fr', 'Lead, Halden, Porto', 'Notes\u202f: Ana'],
  ['pl', 'Lead, Halden, Porto', 'Notatki: Ana'],
  ['ar', 'Lead، Halden، Porto', 'الملاحظات: Ana'],
  ['ja', 'Lead、Halden、Porto', 'メモ：Ana'],
])('commas and colons are those of %s', (language, told, label) => {
  world.tendWords = wordsOf(language);
  expect(toldText({ title: 'Lead', org: 'Halden', place: 'Porto' })).toBe(told);
  expect(say('label_value', say('notes'), 'Ana')).toBe(label);
});

test('what a list leaves out leaves no comma', () => {
  expect(toldText({ org: 'Halden' })).toBe('Halden');
  expect(toldText({})).toBe('');
});

test('whom a page was sent to is kept apart from the colon', () => {
  const one = { fullName: 'هدى', contactUid: 'a', is: 'sent', on: '2026-11-22' } as const;
  expect(withWhom(one as never, days)).toMatch(/^\u2068هدى\u2069: /);
  expect(howFar({ people: [one, { ...one, is: 'waiting' }] } as never)).toBe('sent to 1, 1 waits');
});

test.each<[Language, string]>([
  ['en', '2026 Q4'],
  ['de', 'Q4 2026'],
  ['pl', '4. kw. 2026'],
  ['ar', 'الربع 4 من 2026'],
  ['ja', '2026年Q4'],
])('a quarter and its year stand in the order of %s', (language, text) => {
  world.tendWords = wordsOf(language);
  expect(quarterText({ from: '2026-10-01' })).toBe(text);
});

test.each<[Language, [string, string, string, string]]>([
  ['en', ['some', 'none', 'none', 'nothing']],
  ['pl', ['ustalony', 'nieustalony', 'żadna', 'nic']],
  ['ar', ['محدّدة', 'غير محدّدة', 'بلا مجموعة', 'لا شيء']],
  ['ja', ['設定あり', '設定なし', 'なし', 'なし']],
])('some and none agree with what is filtered in %s', (language, texts) => {
  world.tendWords = wordsOf(language);
  const model = { days, groups: [] };
  expect([
    valueText('cadence', 'any', model),
    valueText('cadence', 'none', model),
    valueText('group', 'none', model),
    valueText('due', 'none', model),
  ]).toEqual(texts);
});

test('a value that a kind does not know stays as it is', () => {
  for (const value of ['any', 'constructor', ''])
    expect(valueText('due', value, { days, groups: [] })).toBe(value);
});

test.each<[Language, string]>([
  ['en', '1 / 3 decided'],
  ['pl', 'zdecydowano: 1 z 3'],
  ['ar', 'تقرّر 1 من 3'],
  ['ja', '決定済み：1 / 3'],
])('how far a review is, in %s', (language, text) => {
  world.tendWords = wordsOf(language);
  expect(say('review_done_of', 1, 3)).toBe(text);
});

test('a day that ends in a full stop gets no second one', () => {
  for (const language of LANGUAGES) {
    const written = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const day = written.format(new Date('2026-11-27'));
    if (!day.endsWith('.')) continue;
    const folder = join(import.meta.dirname, '../../public/_locales', language.replace('-', '_'));
    const words: Record<string, { message: string }> = JSON.parse(
      readFileSync(join(folder, 'messages.json'), 'utf8'),
    );
    const twice = Object.entries(words).filter(([, { message }]) => /\$(day|when)\$\./.test(message));
    expect(twice.map(([key]) => `${language} ${key}`)).toEqual([]);
  }
});

test('no view puts a full stop or a colon after a sentence of the catalogue', () => {
  const views = join(import.meta.dirname, '../../src');
  const found = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(views, path), 'utf8');
      return /\bsay(?:Count|FromOne)?\([^`\n]*\)\}(?:[.:]|<\/\w+>[.:])(?:\s|`|$)/m.test(source) ? [path] : [];
    });
  expect(found).toEqual([]);
});

test('in Arabic a file’s name is kept apart from the sentence around it', () => {
  world.tendWords = wordsOf('ar');
  for (const key of ['copy_in_folder', 'copy_downloaded', 'page_title'] as const) {
    expect(say(key, 'tend.json.gz')).toContain('\u2068tend.json.gz\u2069');
  }
});
