import { expect, test } from 'vitest';
import { type DryRun, linesOf } from '../../src/dashboard/import/dry-run.ts';
import { whyNot } from '../../src/dashboard/import/line-words.ts';
import { connectionsCsv, nameOf, vanityOf } from '../formats/invented-export.ts';
import { fileOf, openImport } from './import-stage.ts';

const keyOf = (at: number) => `linkedin/vanity/${vanityOf(at)}`;

test('of a row about somebody an earlier row told of, that row is named, also in the report', async () => {
  const stage = openImport();
  const row = (who: string, slug: string) => `${who},https://www.linkedin.com/in/${slug},1 Jan 2024\n`;
  const rows = [row('Ana,Reis', 'ana-1'), row('Ivo,Holm', 'ivo-1'), row('Ana,Reis', 'ana-1')];
  stage.model.take([fileOf(`First Name,Last Name,URL,Connected On\n${rows.join('')}`, 'Connections.csv')]);
  const { run } = await stage.step('ready');
  const why = 'The same person as in row 2 (Ana Reis)';
  expect(linesOf(run, 'skipped', 0, 9).map((line) => [line.row, whyNot(line)])).toEqual([[4, why]]);
  await stage.model.report();
  expect(await stage.downloads[0]?.file.text()).toContain(why);
});

test('two addresses that lead to one person kept: the later row names the earlier, also once another was settled', async () => {
  const stage = openImport();
  for (const at of [1, 4]) stage.known.set(keyOf(at), { is: 'same', contactUid: 'one' });
  stage.known.set(keyOf(2), { is: 'conflict', why: 'other-name' });
  stage.model.take([fileOf(connectionsCsv(6), 'Connections.csv')]);
  const whys = (run: DryRun) => linesOf(run, 'skipped', 0, 9).map((line) => whyNot(line));
  const { run } = await stage.step('ready');
  const row = run.file.found[1]?.person.row;
  const why = [`The same person as in row ${row} (${nameOf(1)})`];
  expect(whys(run)).toEqual(why);
  await stage.model.keepAsNew(2);
  expect(whys((await stage.step('ready')).run)).toEqual(why);
});

test('of another file of the export the earlier row is named with its file', () => {
  const found = (file: string, row: number, name: string) => ({
    file,
    person: { row, fields: { fullName: name }, handles: [] },
  });
  const earlier = found('Connections.csv', 7, 'Ana Reis');
  const line = { ...found('messages.csv', 3, 'A. Reis'), row: 3, at: 1, earlier };
  expect(whyNot({ ...line, forecast: { row: 3, is: 'twice' } })).toBe(
    'The same person as in row 7 (Connections.csv, Ana Reis)',
  );
});
