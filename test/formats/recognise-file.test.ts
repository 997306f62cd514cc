import { expect, test } from 'vitest';
import { recogniseFile } from '../../src/formats/recognise-file.ts';
import { latin, wide } from './a-file.ts';

const is = async (content: BlobPart) => {
  const found = await recogniseFile(new File([content], 'Connections.csv'));
  return 'kind' in found ? found.kind : found.unusable;
};
const NOTES = 'Notes:\n"When exporting your connection data, you may notice"\n\n';
const CONNECTIONS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nMara,Okafor,,,,,27 Jun 2026\n';

test('a file is known by what is in it, never by its name', async () => {
  expect(await is(NOTES + CONNECTIONS)).toBe('connections');
  expect(await is(wide(CONNECTIONS.replaceAll(',', ';'), false))).toBe('connections');
  expect(await is(latin(CONNECTIONS.replace('Mara', 'Zo\xeb')))).toBe('connections');
  expect(
    await is(
      '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER"\n',
    ),
  ).toBe('messages');
  expect(await is('From,To,Date,Subject,Content,Direction,Folder\n')).toBe('messages');
  expect(await is('From,To,Sent At,Message,Direction\n')).toBe('invitations');
  expect(
    await is(
      'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Labels,E-mail 1 - Label,E-mail 1 - Value\n',
    ),
  ).toBe('googleCsv');
  expect(await is('Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\n')).toBe(
    'googleCsv',
  );
  expect(await is('\ufeffName,Headline,Organization,Title,"Met, more",Tend ID\r\nMara,,,,,1\r\n')).toBe(
    'tendCsv',
  );
  expect(await is('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara\r\nEND:VCARD\r\n')).toBe('vcard');
  expect(await is('First Name,Last Name,Company,Title,Phone\nMara,Okafor,Tide,Lead,123\n')).toBe('otherCsv');
  expect(await is('Kunde;Ort\nMara;Bergen\nJonas;Oslo\n')).toBe('otherCsv');
  expect(await is('Email\nmara@example.org\n')).toBe('otherCsv');
  expect(await is('PK\x03\x04 and so on')).toBe('zip');
  expect(await is('{"format":"tend-backup","version":3')).toBe('backup');
  expect(await is(Uint8Array.from([0x1f, 0x8b, 8, 0]))).toBe('backup');
});

test('what is of no use says why', async () => {
  expect(await is('')).toBe('empty');
  expect(await is('\n\n  \n')).toBe('empty');
  expect(await is('<!doctype html><title>Sign in, please, now</title>')).toBe('not-a-csv');
  expect(await is('{"people": [1, 2]}')).toBe('not-a-csv');
  expect(await is('Dear Mara,\nthank you for everything.\n')).toBe('not-a-csv');
  expect(await is(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBe('not-a-csv');
  expect(await is(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('spreadsheet');
  expect(await is(wide(CONNECTIONS, true).slice(2))).toBe('wrong-encoding');
});

test('two gigabytes are refused without being read', async () => {
  const head = new Blob([CONNECTIONS]);
  const file = {
    size: 2 * 1024 ** 3,
    slice: (from: number, to: number) => head.slice(from, to),
    stream: () => {
      throw new Error('read');
    },
  };
  expect(await recogniseFile(file as unknown as Blob)).toEqual({ unusable: 'too-big' });
});

test('a file that cannot be read is of no use, and throws nothing', async () => {
  const gone = {
    size: 10,
    slice: () => {
      throw new DOMException('gone', 'NotFoundError');
    },
  };
  expect(await recogniseFile(gone as unknown as Blob)).toEqual({ unusable: 'not-a-csv' });
});
