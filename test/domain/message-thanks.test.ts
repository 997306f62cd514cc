import { expect, test } from 'vitest';
import { askOnly, noThanks, remarksOn } from '../../src/domain/message-check.ts';
import type { MessageKnown } from '../../src/domain/message-known.ts';
import { MARA, WORDS } from './message-words.ts';

const read = (text: string, known: MessageKnown = MARA) => ({ text, known, words: WORDS });
const balance = { gave: 0, received: 0, asked: 0, asksInRow: 0 };
const thanks = { kind: 'intro', text: 'to the design team', on: '2026-09-01' } as const;

test.each([
  ['en', 'Thanks for the introduction.'],
  ['en', 'Cheers for the intro!'],
  ['de', 'Danke, Mara, für den Hafenmeister.'],
  ['es', 'Gracias por la recomendación.'],
  ['fr', 'Merci beaucoup pour le contact.'],
  ['pt_BR', 'Obrigado pela ajuda.'],
  ['pt_BR', 'Fico grata pela ajuda.'],
  ['pl', 'Dziękuję za pomoc.'],
  ['ja', 'ご紹介ありがとうございました。'],
  ['ar', 'شكرا على المساعدة'],
])('whatever the language of the screen, thanks are known in %s, and are a reason: %s', (_, text) => {
  expect(remarksOn(text, { ...MARA, thanks }, WORDS)).toEqual([]);
});

test.each(['Cheers, Ada', 'Fue una grata sorpresa.'])('no thanks are: %s', (text) => {
  expect(noThanks(read(text, { ...MARA, thanks }))).toEqual({ rule: 'noThanks' });
});

test.each([
  'I would appreciate an introduction.',
  'I’d really appreciate a short call.',
  'I would be very grateful if you could introduce me to Ada.',
  'Thanks a lot in advance!',
  'No thanks needed.',
  'Ich wäre dir sehr dankbar, wenn du mich vorstellen könntest.',
  'Es wäre lieb von dir, kurz draufzuschauen. Vielen Dank im Voraus!',
  'Nichts zu danken.',
  'Te estaría muy agradecida. Gracias de antemano.',
  'Je vous serais reconnaissant de me présenter.',
  'Merci beaucoup d’avance !',
  'Eu ficaria muito grato por uma apresentação. Desde já agradeço.',
  'Byłbym wdzięczny za kontakt.',
  'Będę bardzo wdzięczna, z góry dziękuję.',
  'お忙しいところ恐縮ですが、佐藤さんをご紹介いただけませんか。',
  'ご紹介いただけると感謝いたします。',
  'سأكون جد ممتنة لو عرفتني على سارة. شكرا جزيلا مقدما.',
])('thanks for what is asked, or turned down, are no thanks for what was done: %s', (text) => {
  expect(noThanks(read(text, { ...MARA, thanks }))).toEqual({ rule: 'noThanks' });
});

test.each([
  'Thanks for the intro, and I would appreciate another one.',
  'Would you join us? I am grateful for the introduction.',
  'Danke für den Kontakt! Ich wäre dir dankbar, wenn du noch einmal schaust.',
  'ご紹介ありがとうございました。恐縮ですが、もう一度お願いできますか。',
])('who thanks and asks has thanked: %s', (text) => {
  expect(noThanks(read(text, { ...MARA, thanks }))).toBeUndefined();
});

test('the third ask in a row is said as such, also of somebody who was given something, and no other', () => {
  const ask = (asksInRow: number, gave = 1, text = 'Could you introduce me to Ada?') =>
    askOnly(read(text, { ...MARA, balance: { ...balance, gave, asked: 3, asksInRow } }));
  expect([ask(0), ask(1), ask(3), ask(2, 1, 'How was it?')]).toEqual(Array(4).fill(undefined));
  expect(ask(2)).toEqual({ rule: 'askOnly', isThird: true });
  expect(ask(2, 0)).toEqual({ rule: 'askOnly', isThird: true });
  expect(ask(3, 0)).toEqual({ rule: 'askOnly' });
});

test('thanks that are owed and not said are missed, and no others', () => {
  expect(noThanks(read('How was the half marathon?', { ...MARA, thanks }))).toEqual({ rule: 'noThanks' });
  expect(noThanks(read('I am grateful for the introduction.', { ...MARA, thanks }))).toBeUndefined();
  expect(noThanks(read('How was the half marathon?'))).toBeUndefined();
});
