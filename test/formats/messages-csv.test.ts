import { expect, test } from 'vitest';
import { type HowMessagesRead, readMessages } from '../../src/formats/messages-csv.ts';
import { pieces, TODAY, vanity, whyNot } from './a-file.ts';

const HEADER =
  '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"';
const url = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(' ', '-')}`;
const ME = 'Uma Berg';

/** A line of an export: who wrote whom, in which conversation, when and what. */
const line = (thread: string, from: string, to: string[], date: string, content = 'Hello') =>
  [thread, '', from, url(from), to.join(','), to.map(url).join(','), date, '', content, 'INBOX', '']
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');
const of = (lines: string[], how: Partial<HowMessagesRead> = {}, header = HEADER) =>
  readMessages(pieces(`${[header, ...lines].join('\n')}\n`, 11), { today: TODAY, ...how });

const TWO = [
  line('a', 'Mara Okafor', [ME], '2026-07-02 08:00:00 UTC', 'Yes,\ngladly "again"'),
  line('a', ME, ['Mara Okafor'], '2026-07-02 07:00:00 UTC', 'Lunch?'),
  line('a', ME, ['Mara Okafor'], '2026-07-01 10:00:00 UTC', 'One more'),
  line('b', 'Jonas Lind', [ME], '2025-01-31 23:59:59 UTC', 'Thanks'),
];

test('of each person and day one talk is kept, with its direction and without what was written', async () => {
  expect(await of(TWO)).toEqual({
    people: [
      {
        row: 2,
        fields: { fullName: 'Mara Okafor' },
        handles: [vanity('mara-okafor')],
        talks: [
          {
            key: 'linkedin-message/linkedin/vanity/mara-okafor/2026-07-01',
            on: '2026-07-01',
            kind: 'message',
            direction: 'out',
          },
          {
            key: 'linkedin-message/linkedin/vanity/mara-okafor/2026-07-02',
            on: '2026-07-02',
            kind: 'message',
            direction: 'both',
          },
        ],
      },
      {
        row: 5,
        fields: { fullName: 'Jonas Lind' },
        handles: [vanity('jonas-lind')],
        talks: [
          {
            key: 'linkedin-message/linkedin/vanity/jonas-lind/2025-01-31',
            on: '2025-01-31',
            kind: 'message',
            direction: 'in',
          },
        ],
      },
    ],
    skipped: [],
  });
});

test('asked for, what was written is there too, in its order', async () => {
  const read = await of(TWO, { withText: true });
  expect(read).toMatchObject({
    people: [
      { talks: [{ text: 'One more' }, { text: '→ Lunch? · ← Yes, gladly "again"' }] },
      { talks: [{ text: 'Thanks' }] },
    ],
  });
  const long = await of(
    [line('a', 'Mara Okafor', [ME], '2026-07-02 08:00:00 UTC', 'x'.repeat(5000)), ...TWO],
    { withText: true },
  );
  const texts =
    'people' in long
      ? long.people.flatMap(({ talks = [] }) => talks.map(({ text = '' }) => text.length))
      : [];
  expect(Math.max(...texts)).toBe(1000);
});

test('two exports agree on the keys of what both have', async () => {
  const keys = async (lines: string[]) => {
    const read = await of(lines);
    return 'people' in read ? read.people.flatMap(({ talks = [] }) => talks.map(({ key }) => key)) : [];
  };
  const later = [line('c', 'Ida Holm', [ME], '2026-08-01 08:00:00 UTC'), ...TWO];
  expect(await keys(later)).toEqual(expect.arrayContaining(await keys(TWO)));
});

test('a conversation of several people is left out, once', async () => {
  const group = [
    line('g', ME, ['Mara Okafor', 'Jonas Lind'], '2026-07-03 08:00:00 UTC'),
    line('g', 'Jonas Lind', ['Mara Okafor', ME], '2026-07-03 09:00:00 UTC'),
  ];
  const read = await of([...TWO, ...group]);
  expect(read).toMatchObject({
    people: [{ talks: [{}, {}] }, { talks: [{}] }],
    skipped: [{ row: 6, why: 'group-thread', text: 'Mara Okafor, Jonas Lind' }],
  });
});

test('where two may be the user, it is asked, and the answer is heard', async () => {
  const one = TWO.slice(0, 3);
  const unsure = await of(one);
  expect(unsure).toEqual({
    whoIsMe: [
      { id: 'linkedin/vanity/mara-okafor', name: 'Mara Okafor', threads: 1 },
      { id: 'linkedin/vanity/uma-berg', name: ME, threads: 1 },
    ],
  });
  expect(await of(one, { me: 'linkedin/vanity/uma-berg' })).toMatchObject({
    people: [{ fields: { fullName: 'Mara Okafor' } }],
  });
});

test('some conversations without the user do not hide who it is', async () => {
  const lines = Array.from({ length: 20 }, (_, at) =>
    line(`t${at}`, ME, [`Person ${at}`], '2026-01-01 00:00:00 UTC'),
  );
  const read = await of([...lines, line('ad', 'Tide Co', ['Somebody Else'], '2026-01-02 00:00:00 UTC')]);
  expect(read).toMatchObject({ people: { length: 20 }, skipped: [{ row: 22, why: 'group-thread' }] });
});

test('who left the network, and companies, make nobody', async () => {
  const gone = TWO.concat(
    line('x', 'LinkedIn Member', [ME], '2026-07-04 08:00:00 UTC').replace(url('LinkedIn Member'), ''),
    line('y', 'Tide Co', [ME], '2026-07-04 08:00:00 UTC').replace('/in/tide-co', '/company/tide-co'),
    line('z', 'Ida Holm', [ME], 'some day'),
  );
  const read = await of(gone);
  expect(read).toMatchObject({
    people: { length: 2 },
    skipped: [
      { row: 6, why: 'no-name' },
      { row: 7, why: 'unreadable' },
      { row: 8, why: 'unreadable' },
    ],
  });
});

test('the files of 2018 and 2020 say themselves who wrote', async () => {
  const eras = [
    ['FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER', '2020-03-01T10:00:00Z'],
    ['From,To,Date,Subject,Content,Direction,Folder', '"3/1/20, 10:00 AM"'],
  ];
  for (const [header = '', date] of eras) {
    const lines = [
      `Mara Okafor,Uma Berg,${date},,Hi,INCOMING,INBOX`,
      `Uma Berg,"Silva, MBA",${date},,Hi,OUTGOING,SENT`,
      `Uma Berg,"Mara Okafor, Jonas Lind",${date},,Hi,OUTGOING,SENT`,
    ];
    expect(await of(lines, {}, header)).toMatchObject({
      people: [
        {
          fields: { fullName: 'Mara Okafor' },
          handles: [],
          talks: [{ on: '2020-03-01', direction: 'in', key: 'linkedin-message/name:mara okafor/2020-03-01' }],
        },
        { fields: { fullName: 'Silva, MBA' }, talks: [{ direction: 'out' }] },
      ],
      skipped: [{ row: 4, why: 'group-thread' }],
    });
  }
});

test('no message of anybody is an error, never success', async () => {
  expect(await whyNot(of([]))).toBe('no-usable-rows');
  expect(await whyNot(of([line('z', 'Ida Holm', [ME], 'some day')]))).toBe('no-usable-rows');
  expect(await whyNot(of(['"a","b'], {}))).toBe('truncated');
});
