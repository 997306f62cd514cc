import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyone,
  askOnly,
  long,
  MESSAGE_RULES,
  noReason,
  ONE_SCREEN,
  openField,
  remarksOn,
  same,
} from '../../src/domain/message-check.ts';
import type { MessageKnown } from '../../src/domain/message-known.ts';
import { MARA, STRANGER, WORDS } from './message-words.ts';

const read = (text: string, known: MessageKnown = MARA) => ({ text, known, words: WORDS });
const balance = { gave: 0, received: 0, asked: 0, asksInRow: 0 };
const thanks = { kind: 'intro', text: 'to the design team', on: '2026-09-01' } as const;

test.each([
  'Hi Mara, I hope you are well. Let me know when you are free.',
  'Hello! Just saying hi.',
  'Hi Mara, how are you?',
  'How did the launch go?',
])('no reason is given in: %s', (text) => {
  expect(noReason(read(text))).toEqual({ rule: 'noReason' });
});

test.each([
  'Hi Mara, I am writing because the panel starts in May.',
  'How did the recruiting go?',
  'Are you still at Halden?',
  'Could you introduce me to Ada?',
  'For you: https://example.com/a',
  'Thank you for the evening.',
  'The half marathon is next week, run well.',
  'Your diary study is all over my feed.',
])('a reason is given in: %s', (text) => {
  expect(noReason(read(text))).toBeUndefined();
});

test.each([
  ['a typical opener', 'Hi Mara,\nI hope this finds you well. The panel starts in May.'],
  ['nothing of what is known at first', 'Hi Mara, what a week it was. Rain every day. And the panel?'],
  ['her name alone', 'Okafor is a fine name. So is Mara.'],
  ['common words that the notes have too', 'Something for the winter. What are the days like for you?'],
])('it begins as it could to anyone: %s', (_, text) => {
  expect(anyone(read(text))).toEqual({ rule: 'anyone' });
});

test.each([
  'Hi Mara,\nhow did the half marathon go? I hope you are well.',
  'Halden is hiring, I see.',
  'A marathon in Porto! I envy you.',
  'You care about AI, so here it is.',
  'Read this first: https://example.com/a',
])('it begins with her in: %s', (text) => {
  expect(anyone(read(text))).toBeUndefined();
});

test('where nothing is known, only a typical opener is blamed', () => {
  expect(anyone(read('What a week it was.', STRANGER))).toBeUndefined();
  expect(anyone(read('How are you? What a week.', STRANGER))).toEqual({ rule: 'anyone' });
});

test('scripts without spaces are compared by their characters', () => {
  const known = { ...STRANGER, fullName: '山田太郎', interests: ['日記調査'] };
  expect(anyone(read('日記調査の記事を見つけました。', known))).toBeUndefined();
  expect(anyone(read('お元気ですか。最近どうですか。', known))).toEqual({ rule: 'anyone' });
});

test('a short word counts where it is written as a name is, and only as a whole', () => {
  expect(anyone(read('AI again.', { ...STRANGER, interests: ['AI'] }))).toBeUndefined();
  expect(anyone(read('Airports again.', { ...STRANGER, interests: ['AI'] }))).toEqual({ rule: 'anyone' });
});

const SENT = 'Hi Mara, the recruiting checklist is done. Shall I send it to you on Monday?';

test('the same text as last time is known, however it is written, and nearly the same', () => {
  const known = { ...MARA, sent: SENT };
  expect(same(read(SENT, known))).toEqual({ rule: 'same' });
  expect(same(read(`${SENT.toUpperCase().replaceAll(' ', '\n')}!!`, known))).toEqual({ rule: 'same' });
  expect(same(read(SENT.replace('Monday', 'Tuesday'), known))).toEqual({ rule: 'same' });
});

test('another text is none, nor is the first one', () => {
  expect(same(read(SENT))).toBeUndefined();
  expect(same(read('Congratulations on the new role, Mara!', { ...MARA, sent: SENT }))).toBeUndefined();
  expect(same(read('Thanks, Mara!', { ...MARA, sent: 'Thank you, Mara!' }))).toBeUndefined();
});

test('a long text is compared with as much as was kept of it', () => {
  const text = 'The panel starts in May and goes on. '.repeat(60);
  expect(same(read(text, { ...MARA, sent: `${text.slice(0, 999)}…` }))).toEqual({ rule: 'same' });
});

test.each([
  'Could you introduce me to Ada?',
  'May I ask you for a favour?',
  'I would love your advice on this.',
  'Do you know anyone who hires?',
])('an ask for a favour is said where nothing was given: %s', (text) => {
  expect(askOnly(read(text))).toEqual({ rule: 'askOnly' });
});

test.each([
  'What happened to the half marathon?',
  'Could you make it on Thursday? The coffee is on me.',
  'Can you believe it is ten years?',
  'I wanted to ask what became of the panel. Do you have an hour for a coffee?',
  'Thank you for your advice. How did the launch go?',
])('a question out of interest and an invitation are no ask, whatever was asked for before: %s', (text) => {
  const asked = { ...MARA, balance: { ...balance, asked: 2, asksInRow: 2 } };
  expect(askOnly(read(text))).toBeUndefined();
  expect(askOnly(read(text, asked))).toBeUndefined();
});

test('what Tend offered is no ask and could go to nobody else; what is written besides is looked at', () => {
  const words = { ...WORDS, offered: ['I thought of you, because of tea:'] };
  const known = { ...STRANGER, interests: ['tea'] };
  const reading = (text: string) => ({ text, known, words });
  expect(anyone(reading('Hi Mara,\nI thought of you, because of tea: rain.'))).toBeUndefined();
  expect(anyone(reading('Hope you are well. I thought of you, because of tea: rain.'))).toBeDefined();
  expect(
    anyone(
      reading('What a week it was here. So much rain fell again. I thought of you, because of tea: rain.'),
    ),
  ).toBeDefined();
  expect(noReason(reading('I thought of you, because of tea: rain.'))).toBeUndefined();
  const offered = ['When we last spoke, it was about this: introduce me to Ada.'];
  const asks = (text: string) => askOnly({ text, known, words: { ...WORDS, offered } });
  expect(asks(offered[0] ?? '')).toBeUndefined();
  expect(asks(`${offered[0]} Could you introduce me to Ada?`)).toEqual({ rule: 'askOnly' });
});

test('an ask is not said where something was given, or is in this message, or nothing is asked for', () => {
  const gave = { ...MARA, balance: { ...balance, gave: 1, asked: 3 } };
  expect(askOnly(read('Could you introduce me to Ada?', gave))).toBeUndefined();
  expect(askOnly(read('For you: https://example.com/a Could you have a look?'))).toBeUndefined();
  expect(askOnly(read('How was the half marathon?'))).toBeUndefined();
});

test('longer than a screen is said by its characters and by its lines, from one more on', () => {
  const { characters, lines } = ONE_SCREEN;
  expect(long(read('x'.repeat(characters)))).toBeUndefined();
  expect(long(read('x'.repeat(characters + 1)))).toEqual({ rule: 'long' });
  expect(long(read('x\n'.repeat(lines)))).toBeUndefined();
  expect(long(read('x\n'.repeat(lines + 1)))).toEqual({ rule: 'long' });
  expect(long(read('😀'.repeat(characters)))).toBeUndefined();
  expect(long(read(`Read this: https://example.com/${'x'.repeat(2 * characters)}`))).toBeUndefined();
});

test('open fields are named', () => {
  expect(openField(read('Hello {{firstName}} of {{ nowhere }}'))).toEqual({
    rule: 'openField',
    fields: ['firstName', 'nowhere'],
  });
  expect(openField(read('Hello Mara'))).toBeUndefined();
});

test('each rule can be switched off, and nothing is said of an empty message', () => {
  const known = { ...MARA, sent: SENT, thanks };
  const bad = `Hope you are well {{x}}. Could you introduce me? ${'Nothing more. '.repeat(60)}`;
  const said = remarksOn(bad, known, WORDS).map(({ rule }) => rule);
  expect(said).toEqual(['openField', 'anyone', 'noThanks', 'askOnly', 'long']);
  for (const rule of MESSAGE_RULES)
    expect(remarksOn(bad, known, WORDS, [rule]).map((one) => one.rule)).toEqual(
      said.filter((one) => one !== rule),
    );
  expect(remarksOn(' \n', known, WORDS)).toEqual([]);
});

test('no text makes it fail, and what is off is never said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.subarray([...MESSAGE_RULES]),
      (text, off) => {
        const rules = remarksOn(text, { ...MARA, sent: SENT, thanks }, WORDS, off).map(({ rule }) => rule);
        expect(rules.filter((rule) => off.includes(rule))).toEqual([]);
        expect(new Set(rules).size).toBe(rules.length);
      },
    ),
  );
});
