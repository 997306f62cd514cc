import { expect, test } from 'vitest';
import { countOf } from '../../src/dashboard/import/dry-run.ts';
import { connectionsCsv, exportZip, messagesCsv, nameOf } from '../formats/invented-export.ts';
import { fileOf, openImport } from './import-stage.ts';

test('of an archive the user says which files, and messages bring days without text', async () => {
  const stage = openImport();
  const files = {
    'Connections.csv': connectionsCsv(40),
    'messages.csv': messagesCsv(20),
    'Invitations.csv': 'From,To,Sent At,Message,Direction\n',
  };
  stage.model.take([fileOf(await exportZip(files), 'Basic_LinkedInDataExport_11-20-2026.zip')]);
  const wanted = await stage.step('wanted');
  expect(wanted.members.map(({ kind, isWanted }) => [kind, isWanted]).sort()).toEqual([
    ['connections', true],
    ['invitations', false],
    ['messages', true],
  ]);
  expect(wanted.withText).toBe(false);
  wanted.answer({ names: ['Connections.csv', 'messages.csv'], withText: false });
  const { run } = await stage.step('ready');
  expect(run.file.found).toHaveLength(40);
  expect(run.file.found[0]?.person).toMatchObject({
    fields: { fullName: nameOf(0) },
    talks: [{ direction: 'out' }, { direction: 'in' }],
  });
  expect(JSON.stringify(run.file.found)).not.toContain('Fine!');
  expect(run.terms.asOf, 'the day in its name').toBe('2026-11-20');
});

test('the text of messages comes where it is asked for', async () => {
  const stage = openImport();
  stage.model.take([fileOf(messagesCsv(20), 'messages.csv')]);
  (await stage.step('wanted')).answer({ names: ['messages.csv'], withText: true });
  expect(JSON.stringify((await stage.step('ready')).run.file.found)).toContain('Fine!');
});

test('who "me" is, is asked where the messages do not tell', async () => {
  const stage = openImport();
  stage.model.take([fileOf(messagesCsv(1), 'messages.csv')]);
  (await stage.step('wanted')).answer({ names: ['messages.csv'], withText: false });
  const { candidates, answer } = await stage.step('me');
  expect(candidates.map(({ name }) => name).sort()).toEqual([nameOf(0), 'Sam Example']);
  answer(candidates.find(({ name }) => name === 'Sam Example')?.id ?? '');
  const { run } = await stage.step('ready');
  expect(run.file.found.map(({ person }) => person.fields.fullName)).toEqual([nameOf(0)]);
});

test('the columns of an unknown table are said by the user', async () => {
  const stage = openImport();
  stage.model.take([fileOf('Wer,Was,Zahl\nMara,Halden,1\nTomas,Norte,2\n')]);
  const { columns, answer } = await stage.step('mapping');
  expect(columns.rows[0]).toEqual(['Mara', 'Halden', '1']);
  answer(['fullName', 'org', undefined]);
  const { run } = await stage.step('ready');
  expect(run.file.found.map(({ person }) => person.fields)).toEqual([
    { fullName: 'Mara', org: 'Halden' },
    { fullName: 'Tomas', org: 'Norte' },
  ]);
});

test('a vCard is read', async () => {
  const stage = openImport();
  stage.model.take([fileOf('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mara Okafor\r\nEND:VCARD\r\n', 'contacts.vcf')]);
  expect(countOf((await stage.step('ready')).run, 'new')).toBe(1);
});
