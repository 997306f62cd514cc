import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNews, newsIn } from '../../src/domain/sighting.ts';

test.each([
  ['Brightwater', 'Brightwater GmbH'],
  ['Northlight Ltd', 'Northlight, Inc.'],
  ['Head of Press', 'HEAD OF PRESS'],
  ['Head of Press', 'Press, Head of'],
  ['Software engineer – boats', 'Software Engineer | Boats'],
  ['Marketing Manger', 'Marketing Manager'],
  ['Product Desinger', 'Product Designer'],
  ['Zürich', 'Zurich'],
  ['Łódź, Poland', 'Lodz · Poland'],
  ['  Editor ', 'Editor'],
  ['Editor 🎉', 'Editor'],
  ['🎉 🎉', '🚀'],
])('“%s” → “%s” is no news: written otherwise, it says the same', (before, after) => {
  expect(isNews(before, after)).toBe(false);
});

test.each([
  ['Editor', 'Senior Editor'],
  ['Senior Editor', 'Editor'],
  ['VP Sales', 'SVP Sales'],
  ['Engineer II', 'Engineer III'],
  ['Editor', 'Head of Press'],
  ['Brightwater', 'Northlight'],
  ['Lisbon', 'London'],
  ['CTO', 'CEO'],
])('“%s” → “%s” is news', (before, after) => {
  expect(isNews(before, after)).toBe(true);
});

test('what was unknown before, or is now, is no news', () => {
  expect(newsIn({}, { title: 'Editor', org: 'Brightwater' })).toEqual([]);
  expect(newsIn({ title: 'Editor', place: '' }, { title: '', place: 'Lisbon' })).toEqual([]);
  expect(newsIn({ title: 'Editor', org: 'Brightwater' }, { title: 'Publisher', org: 'Brightwater' })).toEqual(
    ['title'],
  );
});

test('no text is news beside itself, in whatever case and order of its words', () => {
  const words = fc.array(fc.constantFrom('head', 'of', 'press', 'VP', '田中', 'Łódź', '🎉', 'II'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, (told) => {
      expect(isNews(told.join(' '), told.toReversed().join(', ').toUpperCase())).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('what changes after the 24th word of a headline is news too', () => {
  const words = Array.from({ length: 26 }, (_, at) => `word${String.fromCharCode(97 + at)}`).join(' ');
  expect(isNews(`${words} gardener`, `${words} publisher`)).toBe(true);
  expect(isNews(`${words} gardener`, `${words}, Gardener!`)).toBe(false);
});
