import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, openFields, TEMPLATE_FIELDS } from '../../src/domain/template-fields.ts';

test('fields are filled with what is known, blanks and case within them forgiven', () => {
  const text = filled('Hello {{firstName}}, how is {{ ORG }}?', { firstName: 'Mara', org: 'Halden Labs' });
  expect(text).toBe('Hello Mara, how is Halden Labs?');
});

test('a field without a value stays as it stands, and is said to be open', () => {
  const text = filled('Hello {{firstName}} of {{org}}', { firstName: 'Mara', org: '' });
  expect(text).toBe('Hello Mara of {{org}}');
  expect(openFields(text)).toEqual({ open: ['org'], unknown: [] });
});

test('a field that there is none of stays too, and is said to be unknown', () => {
  const text = filled('{{nickname}} {{org}} {{nickname}}', {});
  expect(openFields(text)).toEqual({ open: ['nickname', 'org'], unknown: ['nickname'] });
});

test('a value is text and nothing else, whatever it looks like', () => {
  expect(filled('{{org}}', { org: '$& {{title}} <b>', title: 'Pilot' })).toBe('$& { {title}} <b>');
  expect(openFields(filled('{{org}}', { org: '{{title}}', title: 'Pilot' })).open).toEqual([]);
});

test('braces that are no field are left alone', () => {
  expect(filled('{ {x} } {{{org}}} {{}}', { org: 'Halden' })).toBe('{ {x} } {Halden} {{}}');
});

test('with a value for every field nothing of Tend’s stays open, and all else stays as it was', () => {
  const values = Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, 'x']));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...TEMPLATE_FIELDS), fc.string())), (pieces) => {
      const isField = (piece: string) => (TEMPLATE_FIELDS as readonly string[]).includes(piece);
      const plain = pieces.map((piece) => (isField(piece) ? piece : piece.replace(/[{}]/g, '')));
      const text = filled(plain.map((piece) => (isField(piece) ? `{{${piece}}}` : piece)).join(''), values);
      expect(text).toBe(plain.map((piece) => (isField(piece) ? 'x' : piece)).join(''));
      expect(openFields(text).open).toEqual([]);
    }),
  );
});
