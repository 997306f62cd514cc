import { expect, test } from 'vitest';
import { readInvitations } from '../../src/formats/invitations-csv.ts';
import { pieces, TODAY, vanity, whyNot } from './a-file.ts';

const FILE = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Uma Berg,Mara Okafor,"6/27/26, 7:35 AM","Hello Mara,
we met on the ferry",OUTGOING,https://www.linkedin.com/in/uma-berg,https://www.linkedin.com/in/mara-okafor
Jonas Lind,Uma Berg,"6/26/26, 7:35 PM",,INCOMING,https://www.linkedin.com/in/jonas-lind,https://www.linkedin.com/in/uma-berg
,Uma Berg,"6/26/26, 7:35 PM",,INCOMING,,https://www.linkedin.com/in/uma-berg
`;
const of = (text: string, withText = false) => readInvitations(pieces(text, 9), { today: TODAY, withText });

test('an invitation with words is a message of its day, in or out', async () => {
  expect(await of(FILE)).toEqual({
    people: [
      {
        row: 2,
        fields: { fullName: 'Mara Okafor' },
        handles: [vanity('mara-okafor')],
        talks: [
          {
            key: 'linkedin-invitation/linkedin/vanity/mara-okafor/2026-06-27',
            on: '2026-06-27',
            kind: 'message',
            direction: 'out',
          },
        ],
      },
      {
        row: 3,
        fields: { fullName: 'Jonas Lind' },
        handles: [vanity('jonas-lind')],
      },
    ],
    skipped: [{ row: 4, why: 'no-name', text: expect.any(String) }],
  });
  expect(await of(FILE, true)).toMatchObject({
    people: [{ talks: [{ text: 'Hello Mara, we met on the ferry' }] }, {}],
  });
});

test('the file of 2018 has names alone', async () => {
  const text = 'From,To,Sent At,Message,Direction\nMara Okafor,Uma Berg,"4/11/18, 9:05 AM",Hi,INCOMING\n';
  expect(await of(text)).toMatchObject({
    people: [
      { fields: { fullName: 'Mara Okafor' }, handles: [], talks: [{ on: '2018-04-11', direction: 'in' }] },
    ],
  });
});

test('no invitation is an error, never success', async () => {
  expect(await whyNot(of(FILE.split('\n')[0] ?? ''))).toBe('no-usable-rows');
});
