import { expect, test } from 'vitest';
import messages from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { anyone, noReason, sentencesOf } from '../../src/domain/message-check.ts';
import { tellingWords } from '../../src/domain/message-words.ts';
import { NOT_THANKS, THANKS } from '../../src/domain/thanks-words.ts';
import { STRANGER } from './message-words.ts';

const list = (entry: { message: string }) => entry.message.split('|');

const words = {
  empty: list(messages.words_empty),
  asks: list(messages.words_asks),
  thanks: THANKS,
  notThanks: NOT_THANKS,
  reasons: list(messages.words_reasons),
  common: list(messages.words_common),
};

const known = {
  ...STRANGER,
  fullName: '佐藤花子',
  org: '株式会社青葉設計',
  title: '担当部長',
  interests: ['さくら', '陶芸'],
  notes: ['来年、京都マラソンに出る予定です。練習を続けている。'],
};

const read = (text: string) => ({ text, known, words });

test('two characters of common words, and of what ties words together, tell nothing of anybody', () => {
  const telling = tellingWords([known.org, known.title, ...known.interests, ...known.notes], words.common);
  expect([...telling]).toEqual(expect.arrayContaining(['青葉', '京都', 'マラ', '陶芸', 'さくら']));
  for (const pair of ['会社', '担当', '部長', '来年', 'です', 'てい', 'けて', 'に出']) {
    expect(telling).not.toContain(pair);
  }
});

test.each([
  '佐藤さん、こんにちは。最近とても寒くなってきましたが、そちらの天気はよさそうです。',
  '佐藤さん\n先日は会社の予定が続いています。来年もよろしくお願いします。',
  '佐藤花子さん、こんにちは。私は新しい会社で担当をしております。',
])('it begins as it could to anyone: %s', (text) => {
  expect(anyone(read(text))).toEqual({ rule: 'anyone' });
});

test.each([
  '佐藤さん、こんにちは。京都マラソンの準備は進んでいますか。',
  '佐藤さん\n青葉設計の新しい図書館を見てきました。',
  '佐藤さん、こんにちは。先週、陶芸の展示に行ってきました。',
  '佐藤さん、こんにちは。さくらの季節になりましたね。',
])('it begins with her in: %s', (text) => {
  expect(anyone(read(text))).toBeUndefined();
});

test('no reason is given where only common words stand', () => {
  expect(noReason(read('佐藤さん、こんにちは。またいつか。'))).toEqual({ rule: 'noReason' });
  expect(noReason(read('佐藤さん、こんにちは。マラソンの写真を見ました。'))).toBeUndefined();
});

test.each([
  ['佐藤花子さん、こんにちは。先日の発表がとても印象に残りました。', 1],
  ['先日の発表がとても印象に残りました。また詳しく聞きたいと思っています。', 2],
  ['こんにちは！京都はもう寒いですか？', 1],
])('a short greeting is no sentence, a sentence of a few characters is: %s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});
