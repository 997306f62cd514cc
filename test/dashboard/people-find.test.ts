import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsFor } from '../../src/dashboard/people/people-actions.ts';
import { finder, listed, pieces, whyFound, wordsOf } from '../../src/dashboard/people/people-find.ts';
import { GROUPS, row } from './some-listed.ts';

const finds = (text: string, different: Parameters<typeof row>[0] = {}) =>
  finder(wordsOf(text), GROUPS)(listed(row(different)));

test.each<[string, Parameters<typeof row>[0]]>([
  ['okaf mar', {}],
  ['INES', { name: 'Inês Faria' }],
  ['lukasz', { name: 'Łukasz' }],
  ['太郎', { name: '田中太郎' }],
  ['يوسف', { name: 'يوسف الحداد' }],
  ['שרה', { name: 'שרה לוי' }],
  ['коваль', { name: 'Олена Коваль' }],
  ['🦊', { name: '🦊' }],
  ['halden lead', { org: 'Halden Labs', title: 'Lead UX Researcher' }],
  ['lisb', { groups: ['g2'] }],
  ['mara research', { groups: ['g1'] }],
  ['ausserst', { groups: ['g3'] }],
])('%o finds %o', (text, different) => {
  expect(finds(text, different)).toBe(true);
});

test('every word has to be there, from its beginning on', () => {
  expect(finds('mara lisbon')).toBe(false);
  expect(finds('kafor')).toBe(false);
});

const marked = (text: string, find: string) =>
  pieces(text, wordsOf(find))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('the beginnings that were found are marked, whatever their marks', () => {
  expect(marked('Lead UX Researcher, Halden Labs', 'resear lab')).toBe('Lead UX [Resear]cher, Halden [Lab]s');
  expect(marked('Łódź', 'lod')).toBe('[Łód]ź');
  expect(marked('Straße 5', 'strass')).toBe('[Straß]e 5');
  expect(marked('田中太郎', '太郎')).toBe('田中[太郎]');
});

test('marking changes no letter of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, find) => {
      expect(
        pieces(text, wordsOf(find))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('it says where somebody was found besides the name', () => {
  const person = listed(row({ org: 'Halden Labs', place: 'Lisbon', groups: ['g1'] }));
  expect(whyFound(person, ['resea'], GROUPS)).toEqual([
    { text: 'Resea', marked: true },
    { text: 'rchers', marked: false },
  ]);
  expect(whyFound(person, ['mara'], GROUPS)).toEqual([]);
});

test('the box finds actions by their words, and all of them after a >', () => {
  const all = ['Import connections', 'Make a backup'].map((text) => ({ text, run: () => {} }));
  const named = (text: string) => actionsFor(text, all).map((one) => one.text);
  expect(named('imp')).toEqual(['Import connections']);
  expect(named('> back')).toEqual(['Make a backup']);
  expect(named('>')).toEqual(['Import connections', 'Make a backup']);
  expect(named('')).toEqual([]);
  expect(named('mara')).toEqual([]);
});
