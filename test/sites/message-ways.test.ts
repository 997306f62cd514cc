import { expect, test } from 'vitest';
import { messageWays } from '../../src/sites/index.ts';
import { handle } from '../domain/people.ts';

const vanity = handle({ kind: 'vanity', value: 'mara-okafor', raw: 'Mara-Okafor' });
const number = handle({ kind: 'memberId', value: '42', raw: '' });

test('on LinkedIn it is the message window where the member is known, else the profile', () => {
  const window = 'https://www.linkedin.com/messaging/compose/?recipient=';
  expect(messageWays([vanity, number])).toEqual([{ kind: 'window', url: `${window}42`, name: 'LinkedIn' }]);
  const whole = { ...number, raw: 'ACoAAAExample-1_x' };
  expect(messageWays([whole])[0]?.url).toBe(`${window}ACoAAAExample-1_x`);
  const profile = 'https://www.linkedin.com/in/Mara-Okafor/';
  expect(messageWays([vanity])).toEqual([{ kind: 'profile', url: profile, name: 'LinkedIn' }]);
});

test('a number from another product’s address is no recipient: the number in it is', () => {
  expect(messageWays([{ ...number, raw: 'ACwAAAExample' }])[0]?.url).toMatch(/=42$/);
});

test('elsewhere it is the profile, and of a mail a mail; former handles and telephones lead nowhere', () => {
  const xing = handle({ service: 'xing', kind: 'vanity', value: 'mara_okafor', raw: 'Mara_Okafor' });
  const mail = handle({ service: 'email', kind: 'address', value: 'mara+news?x=1@example.com', raw: '' });
  const tel = handle({ service: 'tel', kind: 'address', value: '+351210001', raw: '+351' });
  expect(messageWays([mail, tel, { ...vanity, state: 'former' }, xing])).toEqual([
    { kind: 'profile', url: 'https://www.xing.com/profile/Mara_Okafor', name: 'XING' },
    { kind: 'mail', url: 'mailto:mara%2Bnews%3Fx%3D1@example.com', name: 'mara+news?x=1@example.com' },
  ]);
});
