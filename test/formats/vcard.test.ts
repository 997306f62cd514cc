import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVcards } from '../../src/formats/vcard-read.ts';
import { vcardOf } from '../../src/formats/vcard-write.ts';
import { allOf, importedOf, inAnyOrder } from './read-back.ts';
import { anyPerson } from './some-exported.ts';

const read = (text: string) => allOf(readVcards(text));

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('whoever is written is read back the same, many in one file', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), (people) => {
      const { people: found, skipped } = read(people.map(vcardOf).join(''));
      expect(skipped).toEqual([]);
      expect(found.map(inAnyOrder)).toEqual(people.map(importedOf).map(inAnyOrder));
    }),
    { numRuns: 500 },
  );
});

test('what is written keeps to the grammar: a version first, lines of 75 octets at most, no bare line break', () => {
  // RFC 6350, 3.3: contentline = [group "."] name *(";" param) ":" value
  const LINE =
    /^(?:[A-Za-z\d-]+\.)?[A-Za-z\d-]+(?:;[A-Za-z\d-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*:[^\p{Cc}]*$/u;
  fc.assert(
    fc.property(anyPerson, (person) => {
      const written = vcardOf(person);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const physical = written.split('\r\n');
      expect(Math.max(...physical.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      const lines = written.replaceAll('\r\n ', '').split('\r\n');
      expect(lines.slice(0, 2)).toEqual(['BEGIN:VCARD', 'VERSION:4.0']);
      expect(lines.slice(-2)).toEqual(['END:VCARD', '']);
      expect(lines.slice(0, -1).filter((line) => !LINE.test(line))).toEqual([]);
      const count = (name: string) => lines.filter((line) => line.split(/[;:]/)[0] === name).length;
      expect(['FN', 'N', 'UID', 'PRODID'].map(count)).toEqual([1, 1, 1, 1]);
      expect(count('BDAY'), 'birthdays').toBeLessThanOrEqual(1);
    }),
  );
});

test('whoever has no name is known by the address, and has no name when read back', () => {
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 1 });
  if (!person) throw new Error('nobody');
  const handle = { service: 'linkedin', kind: 'vanity', value: 'mara-okafor', raw: 'mara-okafor' } as const;
  const handles = [
    { ...handle, uid: 'h', contactUid: 'c', created: '', updated: '', state: 'current' as const },
  ];
  const written = vcardOf({ ...person, contact: { ...person.contact, fullName: '' }, handles });
  expect(written).toContain('FN;DERIVED=TRUE:mara-okafor');
  expect(read(written).people[0]?.fields.fullName).toBeUndefined();
  expect(read(written).people[0]?.handles).toEqual([handle]);
});

test('a thousand spoilt files: none brings the reader down, or touches what all objects share', () => {
  const before = JSON.stringify([
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Array.prototype),
  ]);
  const bits = [
    '__proto__',
    'constructor',
    ':',
    ';',
    '"',
    '\\',
    '=',
    '\r\n',
    '\n ',
    ',',
    'BEGIN:VCARD',
    'END:VCARD',
    '\0',
    '🦊',
    '=3D',
    ';VALUE=__proto__',
    ';TYPE=',
    '__proto__;__proto__=a,b:',
    'toString.FN:x',
    '\uFDD0',
  ];
  fc.assert(
    fc.property(
      anyPerson,
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...bits)), { minLength: 1, maxLength: 8 }),
      (person, spoilings) => {
        let text = vcardOf(person) + card('VERSION:3.0', 'FN:Mara', 'NOTE;ENCODING=QUOTED-PRINTABLE:a=C3=A4');
        for (const [where, gone, bit] of spoilings) {
          const at = where % text.length;
          text = text.slice(0, at) + bit + text.slice(at + gone);
        }
        for (const { fields, handles } of read(text).people) {
          expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
          expect(handles.every(({ value }) => typeof value === 'string')).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
  expect(({} as Record<string, unknown>).a).toBeUndefined();
  expect(
    JSON.stringify([
      Object.getOwnPropertyNames(Object.prototype),
      Object.getOwnPropertyNames(Array.prototype),
    ]),
  ).toBe(before);
});

test('30,000 cards come in stretches, none of which keeps a page waiting', () => {
  const many = card(
    'VERSION:3.0',
    'FN:Mara Okafor',
    'EMAIL:mara@example.org',
    'NOTE:a note',
    'BDAY:--0412',
  ).repeat(30_000);
  const sizes = [...readVcards(many)].map(({ people }) => people.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(30_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100); // some 5 ms
});
