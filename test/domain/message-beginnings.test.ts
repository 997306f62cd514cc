import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsFor, MOST_BEGINNINGS } from '../../src/domain/message-beginnings.ts';
import type { MessageKnown } from '../../src/domain/message-known.ts';
import { MARA, STRANGER } from './message-words.ts';

const EVERYTHING: MessageKnown = {
  ...MARA,
  askNext: ['the study plan?'],
  groups: ['Researchers'],
  news: { told: { title: 'Lead' }, isGood: true },
  article: { title: 'Sampling bias', url: 'https://example.com/a' },
  thanks: { kind: 'intro', text: 'Introduced me to Ada.', on: '2026-09-01' },
  trip: { place: 'Lisbon', from: '2026-12-01', until: '2026-12-03', isTheirs: false },
  greeting: { summary: 'Happy new year', words: 'A good new year, Mara!' },
};

const kinds = (known: MessageKnown) => beginningsFor(known).map(({ why }) => why);

test('nothing is begun where nothing is known: a note is the user’s own and begins nothing', () => {
  expect(beginningsFor(STRANGER)).toEqual([]);
  expect(beginningsFor({ ...STRANGER, notes: ['Snores.'], org: 'Halden Labs' })).toEqual([]);
});

test('each thing that is known is a beginning with its own facts', () => {
  expect(beginningsFor(MARA)).toEqual([
    { why: 'spoken', on: '2026-08-24', beside: 'Recruiting for the panel.' },
    { why: 'interest', fact: 'Diary studies' },
  ]);
  expect(beginningsFor({ ...STRANGER, groups: ['Difficult people'] })).toEqual([]);
  expect(beginningsFor({ ...STRANGER, trip: EVERYTHING.trip as never })).toEqual([
    { why: 'trip', ...EVERYTHING.trip },
  ]);
});

test('the strongest reasons are first: what is owed, brought along, near, and new', () => {
  expect(kinds(EVERYTHING)).toEqual(['thanks', 'article', 'trip', 'news', 'greeting']);
  const { thanks: _, article: __, trip: ___, ...less } = EVERYTHING;
  expect(kinds(less)).toEqual(['news', 'greeting', 'askNext', 'spoken', 'interest']);
});

test('the words of a year ago, of a talk and of a favour stand beside, whole or not too long', () => {
  const [greeting] = beginningsFor({ ...STRANGER, greeting: { summary: 'Eid.', words: 'Eid mubarak!' } });
  expect(greeting).toEqual({ why: 'greeting', summary: 'Eid', beside: 'Eid mubarak!' });
  const [spoken] = beginningsFor({ ...STRANGER, spoken: { on: '2026-01-01', text: 'a '.repeat(300) } });
  expect(spoken?.beside?.length).toBeLessThan(142);
  const thanks = { kind: 'intro', text: 'Made him write to Ada', on: '2026-01-01' } as const;
  expect(beginningsFor({ ...STRANGER, thanks })).toEqual([
    { why: 'thanks', favour: 'intro', beside: 'Made him write to Ada' },
  ]);
});

test('there are never more than five, whatever is known', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(EVERYTHING)), (keys) => {
      const known = {
        ...STRANGER,
        ...Object.fromEntries(Object.entries(EVERYTHING).filter(([key]) => keys.includes(key))),
      };
      const found = kinds(known);
      expect(found.length).toBeLessThanOrEqual(MOST_BEGINNINGS);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
