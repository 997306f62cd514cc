import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, FACTS, inOrder, type Sought } from '../../src/domain/match-order.ts';
import { TEXT_TIER, type Tier } from '../../src/domain/text.ts';
import { partId } from '../../src/domain/text-id.ts';

const sought = (word: string, tier: Tier, ...contacts: number[]): Sought => ({
  word,
  ids: new Map([[tier, contacts.map((one) => partId(one, FACTS))]]),
  people: new Set(contacts),
  isAll: true,
});

test('two words that a few have come before one that nobody else has, however large the store', () => {
  const few = Array.from({ length: 60 }, (_, at) => at + 10);
  const all = [
    sought('studio', FACTS, 1),
    sought('ceramic', TEXT_TIER, 2, ...few),
    sought('supplier', TEXT_TIER, 2, ...few.map((one) => one + 100)),
  ];
  const order = inOrder(candidatesOf(all, 3000)).map(({ contact }) => contact);
  expect(order.slice(0, 2)).toEqual([2, 1]);
});

test('who has more of the words is never below who has fewer', () => {
  const who = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(who, { minLength: 1, maxLength: 8 }), fc.nat(5000), (haves, all) => {
      const words = haves.map((contacts, at) => sought(`word${at}`, at % 2 ? FACTS : TEXT_TIER, ...contacts));
      const counts = inOrder(candidatesOf(words, all)).map(
        ({ contact }) => haves.filter((contacts) => contacts.includes(contact)).length,
      );
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
  );
});
