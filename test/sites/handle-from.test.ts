import { expect, test } from 'vitest';
import { handleFrom } from '../../src/sites/index.ts';

const told = (text: string) => {
  const handle = handleFrom(text);
  return handle && `${handle.service}/${handle.kind}/${handle.value}`;
};

test('an address is known however much of it was pasted', () => {
  for (const text of [
    'https://www.linkedin.com/in/mara-okafor/',
    'http://linkedin.com/in/Mara-Okafor?x=1',
    ' www.linkedin.com/in/mara-okafor ',
  ])
    expect(told(text)).toBe('linkedin/vanity/mara-okafor');
  expect(told('xing.com/profile/Mara_Okafor')).toBe('xing/vanity/mara_okafor');
});

test('mails and telephone numbers are known; their spellings are one', () => {
  expect(told('Mara@Example.COM')).toBe('email/address/mara@example.com');
  expect(told('mailto:mara@example.com')).toBe('email/address/mara@example.com');
  expect(told('+351 (21) 000-111')).toBe('tel/address/+35121000111');
  expect(told('00351 21 000 111')).toBe('tel/address/+35121000111');
});

test('anything else is no address', () => {
  for (const text of [
    '',
    'mara',
    'https://example.com/in/mara',
    'a@b',
    'a b@c.de',
    '123',
    '1'.repeat(40),
    '@',
    'javascript:1',
  ])
    expect(told(text)).toBeUndefined();
});
