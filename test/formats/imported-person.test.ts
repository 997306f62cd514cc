import { expect, test } from 'vitest';
import { GROUP_LIMIT } from '../../src/domain/group.ts';
import { NOTE_LIMIT } from '../../src/domain/note.ts';
import { mailHandle, phoneHandle, profileHandle } from '../../src/formats/handles.ts';
import { importedFrom } from '../../src/formats/imported-person.ts';

const mara = { fullName: 'Mara Okafor' };

test('what a record says is trimmed, put on one line, and kept within its limits', () => {
  const found = importedFrom(7, {
    fields: { fullName: '  Mara\n Okafor\u202e ', headline: 'x'.repeat(5000), org: ' ' },
    handles: [mailHandle('a@b.example'), undefined, mailHandle('mailto:A@b.example')],
    groups: ['Sailors', ' Sailors ', '', `${'g'.repeat(GROUP_LIMIT - 1)}🦊🦊`],
    notes: [' one\r\ntwo ', '', 'three'],
  });
  if (!('person' in found)) throw new Error('skipped');
  const { row, fields, handles, groups, notes } = found.person;
  expect(row).toBe(7);
  expect(fields.fullName).toBe('Mara Okafor');
  expect(fields.headline?.length).toBeLessThan(5000);
  expect(fields).not.toHaveProperty('org');
  expect(handles).toEqual([{ service: 'email', kind: 'address', value: 'a@b.example', raw: 'a@b.example' }]);
  expect(groups).toEqual(['Sailors', 'g'.repeat(GROUP_LIMIT - 1)]);
  expect(notes).toEqual(['one\ntwo', 'three']);
});

test('nobody comes of a record without name and handle, or with a text that is no note any more', () => {
  expect(importedFrom(1, { fields: { org: 'Halden Labs' } })).toEqual({
    skipped: { row: 1, why: 'no-name', text: 'Halden Labs' },
  });
  const long = importedFrom(2, { fields: mara, notes: ['x'.repeat(NOTE_LIMIT + 1)] });
  expect(long).toMatchObject({ skipped: { row: 2, why: 'too-long' } });
});

test.each([
  ['no mail address', mailHandle('mara at example')],
  ['too few digits', phoneHandle('ext.')],
  ['an address of no site', profileHandle('https://mara.example/in/mara')],
  ['a company', profileHandle('https://www.linkedin.com/company/halden')],
])('%s is no handle', (_, handle) => {
  expect(handle).toBeUndefined();
});

test.each([
  'http://www.linkedin.com/in/mara-okafor',
  'linkedin.com/in/Mara-Okafor/',
  '//pt.linkedin.com/in/mara-okafor?x=1',
])('a profile is known as %s', (address) => {
  expect(profileHandle(address)).toMatchObject({ service: 'linkedin', kind: 'vanity', value: 'mara-okafor' });
});

test('a number is known by its digits however it is written', () => {
  expect(phoneHandle('tel:+49-170-1234567;ext=1')?.value).toBe('+491701234567');
  expect(phoneHandle('+49 (170) 123 45 67')?.value).toBe('+491701234567');
});
