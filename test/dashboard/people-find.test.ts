import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsFor } from '../../src/dashboard/people/people-actions.ts';
import { finder, listed, markedText, whyFound } from '../../src/dashboard/people/people-find.ts';
import { textWords } from '../../src/domain/name.ts';
import { GROUPS, row } from './some-listed.ts';

const finds = (text: string, different: Parameters<typeof row>[0] = {}) =>
  finder(textWords(text), GROUPS)(listed(row(different)));

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
  markedText(text, textWords(find)).marks.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );

test('the beginnings that were found are marked, whatever their marks', () => {
  expect(marked('Lead UX Researcher, Halden Labs', 'resear lab')).toBe('Lead UX [Resear]cher, Halden [Lab]s');
  expect(marked('Łódź', 'lod')).toBe('[Łód]ź');
  expect(marked('Straße 5', 'strass')).toBe('[Straß]e 5');
  expect(marked('田中太郎', '太郎')).toBe('田中[太郎]');
});

test('what is marked lies in the text, one after the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, find) => {
      const { text: same, marks } = markedText(text, textWords(find));
      expect(same).toBe(text);
      const places = marks.flat();
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(marks.every(([start, end]) => start < end && end <= text.length)).toBe(true);
    }),
  );
});

test('it says where somebody was found besides the name', () => {
  const person = listed(row({ org: 'Halden Labs', place: 'Lisbon', groups: ['g1'] }));
  expect(whyFound(person, ['resea'], GROUPS)).toEqual({ text: 'Researchers', marks: [[0, 5]] });
  expect(whyFound(person, ['mara'], GROUPS)).toEqual({ text: '', marks: [] });
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
