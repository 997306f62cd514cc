import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAVOUR_KINDS } from '../../src/domain/favour.ts';
import { remarksOn } from '../../src/domain/message-check.ts';
import type { MessageKnown } from '../../src/domain/message-known.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { READY_GREETINGS, type ReadyGreeting } from '../../src/domain/ready-greetings.ts';
import { GREETING_DAYS } from '../../src/ui/greeting-words.ts';
import { messageWords } from '../../src/ui/message/message-words.ts';
import { offeredTexts, offeringFor } from '../../src/ui/message/offered.ts';
import { say } from '../../src/words/index.ts';
import { MARA, STRANGER } from '../domain/message-words.ts';
import { getMessage } from './catalogue.ts';

Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => 'en' } } });

const DAYS = nearDays('2026-12-20');
const textsFor = (known: MessageKnown) => offeringFor(known, DAYS).beginnings.map(({ text }) => text);
const greeted = (summary: string, ready?: ReadyGreeting) =>
  textsFor({ ...STRANGER, greeting: { summary, ...(ready && { ready }) } })[0];

test.each([
  ['christmas', 'Merry Christmas, Mara. '],
  ['newYear', 'Happy new year, Mara. '],
  ['easter', 'Happy Easter, Mara. '],
  ['orthodoxEaster', 'Happy Easter, Mara. '],
  ['roshHashanah', 'Shana tova, Mara. '],
  ['eid', 'Eid Mubarak, Mara. '],
  ['lunarNewYear', 'Happy Lunar New Year, Mara. '],
  ['nowruz', 'Happy Nowruz, Mara. '],
] as const)('a greeting for %s reads as a person would write it', (ready, text) => {
  expect(greeted(say(GREETING_DAYS[ready]), ready)).toBe(text);
});

test('a day of the user’s own always reads right, also where it falls on one that has a name', () => {
  expect(greeted('Founders’ day')).toBe('Thinking of you on Founders’ day, Mara. ');
  expect(greeted('Founders’ day', 'christmas')).toBe('Thinking of you on Founders’ day, Mara. ');
});

test('every day that is offered by name has a wish of its own', () => {
  for (const ready of Object.keys(READY_GREETINGS) as ReadyGreeting[])
    expect(greeted(say(GREETING_DAYS[ready]), ready)).not.toContain('Thinking of you');
});

test('somebody without a name is greeted all the same', () => {
  const known = {
    ...STRANGER,
    fullName: '',
    greeting: { summary: 'Christmas', ready: 'christmas' as const },
  };
  expect(textsFor(known)).toEqual(['Merry Christmas. ']);
});

test('what was noted for a greeting a year ago is shown beside it, and never stands in it', () => {
  const words = 'Wished him well; he was drunk.';
  const greeting = { summary: 'Christmas', ready: 'christmas', words } as const;
  expect(offeringFor({ ...STRANGER, greeting }, DAYS).beginnings).toEqual([
    { why: 'A greeting is near', text: 'Merry Christmas, Mara. ', beside: words },
  ]);
});

test('a beginning for a goal has its words and what speaks for them, and leaves the question to the user', () => {
  const goal = { summary: 'Five interviews with nurses.', fact: 'Was a nurse in Porto.', isAsked: false };
  const [text] = textsFor({ ...STRANGER, goal });
  expect(text).toBe(
    'I am working on this: Five interviews with nurses. I thought of you because of this: Was a nurse in Porto. My question to you: ',
  );
  const [alone] = textsFor({ ...STRANGER, goal: { ...goal, fact: '' } });
  expect(alone).toBe('I am working on this: Five interviews with nurses. I thought of you, because ');
});

const NAMES = [
  'Mara Okafor',
  '🌸 Mara',
  'مارا عكافور',
  'מרה אוקפור',
  '山田太郎',
  'M.',
  '',
  '{{firstName}} Zoe',
  'Anna-Lena 🦊 Ek',
];
const FACTS = [
  'tea',
  'AI',
  '🦊🦊',
  'استبيان',
  '日記調査',
  'Could you introduce me to Ada? Help me!',
  'how are you',
  '{{news}} and {{x}}',
  'Hope you are well.',
  'x',
  'A talk. Then another. And a third!',
  'Long '.repeat(60),
];
const fact = fc.oneof(
  fc.constantFrom(...FACTS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);
const day = fc.constantFrom('2026-12-21', '2026-12-30');
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined });
const person = fc.record({
  fullName: fc.constantFrom(...NAMES),
  org: maybe(fact),
  title: maybe(fact),
  interests: fc.array(fact, { maxLength: 2 }),
  askNext: fc.array(fact, { maxLength: 2 }),
  groups: fc.array(fact, { maxLength: 2 }),
  notes: fc.array(fact, { maxLength: 2 }),
  spoken: maybe(fc.record({ on: fc.constant('2026-11-01'), text: fact })),
  news: maybe(fc.record({ told: fc.record({ title: fact }), isGood: fc.boolean() })),
  article: maybe(fc.record({ title: fact, url: fc.constant(`https://example.com/${'a'.repeat(1900)}`) })),
  thanks: maybe(
    fc.record({ kind: fc.constantFrom(...FAVOUR_KINDS), text: fc.oneof(fc.constant(''), fact), on: day }),
  ),
  trip: maybe(fc.record({ place: fact, from: day, until: day, isTheirs: fc.boolean() })),
  greeting: maybe(
    fc.record({
      summary: fact,
      ready: maybe(fc.constantFrom('christmas' as const, 'eid' as const)),
      words: maybe(fact),
    }),
  ),
  goal: maybe(fc.record({ summary: fact, fact: fc.oneof(fc.constant(''), fact), isAsked: fc.boolean() })),
  sent: fc.constantFrom(undefined, 'What we last spoke of is still on my mind, so here I am.'),
  balance: fc.constantFrom(undefined, { gave: 0, received: 2, asked: 2, asksInRow: 2 }),
});
const anybody = person.map(
  (one) =>
    Object.fromEntries(
      Object.entries(one).filter(([, value]) => value !== undefined),
    ) as unknown as MessageKnown,
);

test('whatever is known of whomever, no rule has anything to say of a beginning that is completed as offered', () => {
  fc.assert(
    fc.property(anybody, (known) => {
      const words = messageWords();
      const offering = offeringFor(known, DAYS);
      for (const { text } of offering.beginnings) {
        const whole = [offering.thanks, `${text}and so on, as it came.`].filter(Boolean).join('\n\n');
        expect(remarksOn(whole, known, { ...words, offered: offeredTexts(offering) }), whole).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('where thanks are owed each beginning comes after them, and elsewhere none does', () => {
  const owed = { kind: 'intro', text: 'to Ada', on: '2026-12-01' } as const;
  expect(offeringFor({ ...MARA, thanks: owed }, DAYS).thanks).toBe(
    'First of all, thank you for this: Introduction.',
  );
  expect(offeringFor(MARA, DAYS).thanks).toBe('');
});
