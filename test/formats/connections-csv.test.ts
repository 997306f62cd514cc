import { expect, test } from 'vitest';
import { readConnections } from '../../src/formats/connections-csv.ts';
import { Unusable } from '../../src/formats/unusable.ts';
import { latin, pieces, read, TODAY, vanity, whyNot } from './a-file.ts';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const NOTES = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it, see https://www.linkedin.com/help/linkedin/answer/261"

`;
const of = (text: string) => readConnections(pieces(text, 7), { today: TODAY });
const dayOf = async (date: string) =>
  (await of(`${HEADER}\nMara,Okafor,,,,,${date}\n`)).people[0]?.connectedOn;

test('a file of 2026 is read below its preamble', async () => {
  const rows = `${NOTES}${HEADER}
Mara,Okafor,https://www.linkedin.com/in/mara-okafor,Mara@Example.org,Tide & Co,"Engineer, Coast",27 Jun 2026
,,,,,,08 Jun 2026
`;
  expect(await of(rows)).toEqual({
    people: [
      {
        row: 5,
        fields: { fullName: 'Mara Okafor', org: 'Tide & Co', title: 'Engineer, Coast' },
        handles: [
          vanity('mara-okafor'),
          { service: 'email', kind: 'address', value: 'mara@example.org', raw: 'Mara@Example.org' },
        ],
        connectedOn: '2026-06-27',
      },
    ],
    skipped: [{ row: 6, why: 'no-name', text: '08 Jun 2026' }],
  });
});

test('a file of 2018 has no addresses, and American dates', async () => {
  const { people } = await of(
    'First Name,Last Name,Email Address,Company,Position,Connected On\nJonas,Lind,,Kelp AB,Owner,"4/11/18, 9:05 AM"\n',
  );
  expect(people).toEqual([
    {
      row: 2,
      fields: { fullName: 'Jonas Lind', org: 'Kelp AB', title: 'Owner' },
      handles: [],
      connectedOn: '2018-04-11',
    },
  ]);
});

test('a BOM, CRLF, padding and hard spaces leave no trace', async () => {
  const text = `\ufeff${HEADER}\r\n  Zoë\u00a0,\u00a0 van  Dam ,https://www.linkedin.com/in/zoe,, Dunes\u00a0BV ,,27 Jun 2026\r\n,,,,,,\r\n`;
  const { people, skipped } = await readConnections(read(new Blob([text])), { today: TODAY });
  expect(people[0]?.fields).toEqual({ fullName: 'Zoë van Dam', org: 'Dunes BV' });
  expect(skipped).toEqual([]);
});

test('saved again by a Spanish Excel: semicolons, windows-1252 and dates in two ways', async () => {
  const text = `Notes:;;;\n"When exporting; you may notice";;;\n;;;\n${HEADER.replaceAll(',', ';')}\nNúria;Peña;;;Año Ñ;;30-oct-09\nIñigo;Ruiz;;;;;01 Dec 2016\nAna;Gil;;;;;05-ene-10\n`;
  const { people } = await readConnections(read(new Blob([latin(text)])), { today: TODAY });
  expect(people.map(({ fields, connectedOn }) => [fields.fullName, connectedOn])).toEqual([
    ['Núria Peña', '2009-10-30'],
    ['Iñigo Ruiz', '2016-12-01'],
    ['Ana Gil', '2010-01-05'],
  ]);
});

test('dates in every way they were seen', async () => {
  expect(await dayOf('23 Aug 2018')).toBe('2018-08-23');
  expect(await dayOf('11-Aug-10')).toBe('2010-08-11');
  expect(await dayOf('"Jun 27, 2026"')).toBe('2026-06-27');
  expect(await dayOf('2026-06-27T07:35:00Z')).toBe('2026-06-27');
  expect(await dayOf('Sat Jun 27 07:35:00 UTC 2026')).toBe('2026-06-27');
  expect(await dayOf('27. Oktober 2020')).toBe('2020-10-27');
  expect(await dayOf('1 de março de 2021')).toBe('2021-03-01');
  expect(await dayOf('46200')).toBe('2026-06-27'); // as Excel counts days
});

test('a date that names no day, or none that can be, is left out', async () => {
  for (const date of [
    '27 Foo 2026',
    '31 Feb 2020',
    'soon',
    '11-Aug-99',
    '01 Jan 1970',
    '27 Dec 2026',
    '13/13/20',
  ])
    expect(await dayOf(date)).toBeUndefined();
});

test('one date with a day above twelve tells how all are written', async () => {
  const { people } = await of(`${HEADER}\nA,B,,,,,04/11/2018\nC,D,,,,,23/11/2018\n`);
  expect(people.map(({ connectedOn }) => connectedOn)).toEqual(['2018-11-04', '2018-11-23']);
});

test('addresses are known by what they mean, and the same person comes once', async () => {
  const { people, skipped } = await of(`${HEADER}
Jan,Nęcki,https://www.linkedin.com/in/jan-n%C4%99cki,,,,
Jan,Nęcki,http://linkedin.com/in/Jan-Nęcki/,,,,
Ida,Holm,https://www.linkedin.com/in/ACoAABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi,,,,
`);
  expect(people.map(({ handles }) => handles[0]?.value)).toEqual(['jan-nęcki', expect.anything()]);
  expect(people[1]?.handles[0]).toMatchObject({ kind: 'memberId' });
  const text = expect.stringContaining('Nęcki');
  expect(skipped).toEqual([{ row: 3, why: 'same-in-file', text, earlier: people[0] }]);
});

test('an address alone makes somebody; one of nobody known does not', async () => {
  const { people, skipped } = await of(`${HEADER}
,,https://www.linkedin.com/in/someone,,,,
,,https://www.linkedin.com/company/tide,,,,
`);
  expect(people).toMatchObject([{ fields: {}, handles: [{ value: 'someone' }] }]);
  expect(skipped).toMatchObject([{ row: 3, why: 'unreadable' }]);
});

test('a field no person has is not cut: the row is left out, and said so', async () => {
  const { people, skipped } = await of(`${HEADER}\nA,B,,,${'x'.repeat(301)},,\nC,D,,,,,\n`);
  expect(people).toHaveLength(1);
  expect(skipped).toMatchObject([{ row: 2, why: 'too-long' }]);
});

test('columns may be called otherwise, be fewer, and in any order', async () => {
  const german = 'Verbunden am,Nachname,Vorname,Unternehmen\n27. Juni 2026,Weiß,Jörg,Nordsee GmbH\n';
  expect((await of(german)).people).toEqual([
    {
      row: 2,
      fields: { fullName: 'Jörg Weiß', org: 'Nordsee GmbH' },
      handles: [],
      connectedOn: '2026-06-27',
    },
  ]);
});

test('cells that look like formulas or like parts of objects are text', async () => {
  const { people } = await of(
    `${HEADER},__proto__,constructor\n=cmd|' /C calc'!A0,__proto__,,,constructor,toString,,x,y\n`,
  );
  expect(people[0]?.fields).toEqual({
    fullName: "=cmd|' /C calc'!A0 __proto__",
    org: 'constructor',
    title: 'toString',
  });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('nobody in the file is an error with the reason of each row, never success', async () => {
  const reading = of(`${NOTES}${HEADER}\n,,,,,,08 Jun 2026\n,,,,,,09 Jun 2026\n`);
  await expect(reading).rejects.toBeInstanceOf(Unusable);
  await expect(reading).rejects.toMatchObject({
    why: 'no-usable-rows',
    skipped: [
      { row: 5, why: 'no-name' },
      { row: 6, why: 'no-name' },
    ],
  });
  expect(await whyNot(of(`${HEADER}\n`))).toBe('no-usable-rows');
  expect(await whyNot(of(NOTES))).toBe('other-header'); // the note is no header
});

test('a file that was cut is refused', async () => {
  expect(await whyNot(of(`${HEADER}\nA,B,,,,,\nC,D,,"Ti`))).toBe('truncated');
  expect(await whyNot(of(`${HEADER}\nA,B,,,,,\nC,D,,`))).toBe('truncated');
  expect(await whyNot(of(''))).toBe('empty');
});

test('thirty thousand people are read with a pause after every few hundred', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `Mara ${at},"Okafor, MBA",https://www.linkedin.com/in/mara-${at},,Tide,Lead,27 Jun 2026\n`,
  );
  const file = new Blob([HEADER, '\n', ...rows]);
  let pauses = 0;
  const pause = async () => {
    pauses++;
  };
  const { people, skipped } = await readConnections(read(file), { today: TODAY, pause });
  expect([people.length, skipped.length]).toEqual([30_000, 0]);
  expect(people[29_999]).toMatchObject({ row: 30_001, handles: [{ value: 'mara-29999' }] });
  expect(pauses).toBeGreaterThanOrEqual(100);
});

test('whoever stops reading during a pause gets what stopped it', async () => {
  const stop = new DOMException('stopped', 'AbortError');
  const pause = () => Promise.reject(stop);
  await expect(readConnections(pieces(`${HEADER}\nA,B,,,,,\n`), { today: TODAY, pause })).rejects.toBe(stop);
});
