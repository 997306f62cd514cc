import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailFrom, telephoneFrom } from '../../src/domain/reach.ts';
import { mailHandle, phoneHandle } from '../../src/formats/handles.ts';

test.each([
  ['0049 170 1234567', '+491701234567'],
  ['+49 (170) 123-45.67', '+491701234567'],
  ['tel:+49-170-1234567;ext=5', '+491701234567'],
  ['+49 170 1234567 ext. 5', '+491701234567'],
  ['+49 170 1234567 x5', '+491701234567'],
  ['+49 170 1234567 #5', '+491701234567'],
  ['0170 1234567', '01701234567'],
])('%s is one number, typed or in a file', (text, value) => {
  expect(telephoneFrom(text)).toMatchObject({ service: 'tel', value });
  expect(phoneHandle(text)).toMatchObject({ service: 'tel', value });
});

test('what is said to be a number may be short and have words around it; what is typed may not', () => {
  for (const [text, value] of [
    ['112', '112'],
    ['Home: +47 555 12 345', '+4755512345'],
    ['0012', '0012'],
  ] as const) {
    expect(phoneHandle(text)).toMatchObject({ value });
    expect(telephoneFrom(text)).toBeUndefined();
  }
  for (const text of ['ext. 5', '12', 'mara1234@example.org', '1'.repeat(21)])
    expect(phoneHandle(text)).toBeUndefined();
});

test('a mail address is one, typed or in a file', () => {
  expect(mailHandle('a@b')).toBeUndefined();
  for (const read of [mailFrom, mailHandle])
    expect(read('mailto:Mara@Example.org')).toEqual({
      service: 'email',
      kind: 'address',
      value: 'mara@example.org',
      raw: 'Mara@Example.org',
    });
});

test('a number read again is the same number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9 ().x#-]{1,24}$/), (text) => {
      const value = phoneHandle(text)?.value;
      if (value !== undefined) expect(phoneHandle(value)?.value).toBe(value);
    }),
    { numRuns: 2000 },
  );
});
