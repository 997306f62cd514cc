import { expect, test } from 'vitest';
import { countOf, type DryRun, LISTS, linesOf, peopleToWrite } from '../../src/dashboard/import/dry-run.ts';
import { nameOfLine, whyNot } from '../../src/dashboard/import/line-words.ts';
import { writeBackup } from '../../src/formats/backup.ts';
import { packed } from '../../src/formats/backup-file.ts';
import { connectionsCsv, goneRows, messagesCsv, nameOf, vanityOf } from '../formats/invented-export.ts';
import { whole } from '../formats/pieces.ts';
import { fileOf, openImport } from './import-stage.ts';

const counts = (run: DryRun) =>
  Object.fromEntries(LISTS.map((name) => [name, countOf(run, name)]).filter(([, count]) => count));

const keyOf = (at: number) => `linkedin/vanity/${vanityOf(at)}`;

test('a file is read, compared and told about, and nothing is written', async () => {
  const stage = openImport();
  stage.known.set(keyOf(1), { is: 'same', contactUid: 'one' });
  stage.known.set(keyOf(2), {
    is: 'changed',
    contactUid: 'two',
    fields: [{ field: 'title', from: 'Welder', to: 'Founder, again' }],
  });
  stage.known.set(keyOf(3), { is: 'conflict', why: 'other-name' });
  stage.model.take([fileOf(connectionsCsv(1200) + goneRows(3), 'Connections.csv')]);
  const { run } = await stage.step('ready');
  expect(counts(run)).toEqual({ new: 1197, changed: 1, same: 1, conflict: 1, skipped: 3 });
  const [skipped] = linesOf(run, 'skipped', 0, 1);
  expect(skipped && [skipped.row, whyNot(skipped)]).toEqual([1205, 'It names nobody']);
  const [unclear] = linesOf(run, 'conflict', 0, 50);
  expect(unclear && nameOfLine(unclear)).toBe(nameOf(3));
  expect(stage.asked.map(({ name }) => name)).not.toContain('importPeople');
});

test('people are asked about in messages of 500 at most', async () => {
  const stage = openImport();
  stage.model.take([fileOf(connectionsCsv(1200))]);
  await stage.step('ready');
  const sizes = stage.asked.flatMap(({ name, input }) =>
    name === 'comparePeople' ? (input as { people: [] }).people.length : [],
  );
  expect(sizes).toEqual([500, 500, 200]);
});

test('only who is new or changed is written, after a snapshot', async () => {
  const stage = openImport();
  stage.known.set(keyOf(1), { is: 'same', contactUid: 'one' });
  stage.model.take([fileOf(connectionsCsv(4))]);
  await stage.step('ready');
  await stage.model.start();
  expect(stage.asked.at(-1)).toEqual({ name: 'takeSnapshot', input: { reason: 'import' } });
  const [run] = stage.written;
  expect(run && peopleToWrite(run).map(({ fields }) => fields.fullName)).toEqual([0, 2, 3].map(nameOf));
  expect(stage.model.step.at).toBe('waiting');
});

test('where no snapshot can be taken nothing is written, and that is said', async () => {
  const stage = openImport();
  stage.refusals.set('takeSnapshot', 'store-failed');
  stage.model.take([fileOf(connectionsCsv(4))]);
  await stage.step('ready');
  await stage.model.start();
  expect(await stage.step('failed')).toHaveProperty('problem', expect.stringMatching(/\w/));
  expect(stage.written).toEqual([]);
});

test('nothing begins while something else is being written', async () => {
  const stage = openImport();
  stage.mayWrite = false;
  stage.model.take([fileOf(connectionsCsv(4))]);
  await stage.step('ready');
  await stage.model.start();
  expect([stage.model.step.at, stage.written]).toEqual(['ready', []]);
});

test('where the writing could not begin the dry run is still there, and can begin later', async () => {
  const stage = openImport();
  stage.canBegin = false;
  stage.model.take([fileOf(connectionsCsv(4))]);
  const { run } = await stage.step('ready');
  await stage.model.start();
  expect(stage.model.step).toMatchObject({ at: 'ready', run });
  stage.canBegin = true;
  await stage.model.start();
  expect([stage.written, stage.model.step.at]).toEqual([[run], 'waiting']);
});

test('two records of one person are written once, however far apart they stand', async () => {
  const stage = openImport();
  stage.known.set(keyOf(0), { is: 'changed', contactUid: 'same' });
  stage.known.set(keyOf(900), { is: 'changed', contactUid: 'same' });
  stage.model.take([fileOf(connectionsCsv(1000))]);
  const { run } = await stage.step('ready');
  expect(counts(run)).toEqual({ new: 998, changed: 1, skipped: 1 });
  expect(linesOf(run, 'skipped', 0, 9).map(whyNot)).toEqual(['The same person as in row 5 (Mara Okafor-0)']);
});

test('a table of nothing but its columns is said to have no rows, with no word of reasons below', async () => {
  const stage = openImport();
  stage.model.take([fileOf(connectionsCsv(0), 'Connections.csv')]);
  const { problem, left } = await stage.step('failed');
  expect([problem, left]).toEqual([expect.stringContaining('no rows'), []]);
});

test('a record in conflict is written once the user says that it is somebody new, without the address of others', async () => {
  const stage = openImport();
  const [service, kind, value] = ['linkedin', 'vanity', vanityOf(1)] as const;
  stage.known.set(keyOf(1), {
    is: 'conflict',
    why: 'other-name',
    between: [{ contactUid: 'one', fullName: 'Somebody else' }],
    taken: [{ service, kind, value }],
  });
  stage.model.take([fileOf(connectionsCsv(3))]);
  expect(counts((await stage.step('ready')).run)).toEqual({ new: 2, conflict: 1 });
  await stage.model.keepAsNew(1);
  const { run } = await stage.step('ready');
  expect(counts(run)).toEqual({ new: 3 });
  const [, person] = peopleToWrite(run);
  expect([person?.fields.fullName, person?.handles.filter((one) => one.value === value)]).toEqual([
    nameOf(1),
    [],
  ]);
});

test("Tend's own backup is handed to where backups are seen to", async () => {
  const stage = openImport();
  const header = { format: 'tend-backup', version: 3, made: '2026-11-22T12:00:00.000Z', device: '' } as const;
  const rows = async function* () {};
  const bytes = await whole(packed(writeBackup(header, rows()), undefined));
  const file = fileOf(bytes, 'tend.json.gz');
  stage.model.take([file]);
  await expect.poll(() => stage.backups).toEqual([file]);
  expect(stage.model.step.at).toBe('waiting');
});

test('several files are taken one after the other, and one that fails does not stop the next', async () => {
  const stage = openImport();
  stage.model.take([fileOf(''), fileOf(connectionsCsv(3), 'Connections.csv')]);
  await stage.step('failed');
  expect(stage.model.queue).toHaveLength(1);
  stage.model.cancel();
  expect((await stage.step('ready')).run.file.name).toBe('Connections.csv');
});

test('turned back while it asks or reads, nothing of the file is left', async () => {
  const stage = openImport();
  stage.model.take([fileOf(messagesCsv(20), 'messages.csv')]);
  await stage.step('wanted');
  stage.model.cancel();
  expect(stage.model.step.at).toBe('waiting');
  stage.model.take([fileOf(connectionsCsv(5000))]);
  await stage.step('comparing');
  stage.model.cancel();
  expect(stage.model.step.at).toBe('waiting');
  stage.model.take([fileOf(connectionsCsv(2))]);
  expect(counts((await stage.step('ready')).run)).toEqual({ new: 2 });
});

test('those whom the user had removed come along only where that is asked for', async () => {
  const stage = openImport();
  stage.known.set(keyOf(0), { is: 'removed' });
  stage.model.take([fileOf(connectionsCsv(2))]);
  expect(counts((await stage.step('ready')).run)).toEqual({ new: 1, removed: 1 });
  await stage.model.again(true);
  expect(stage.asked.at(-1)?.input).toMatchObject({ again: true });
});

test('the report has a line for each record, and none that a spreadsheet takes for a formula', async () => {
  const stage = openImport();
  const text =
    'First Name,Last Name,URL,Connected On\n=cmd|calc,A,https://www.linkedin.com/in/x-1,1 Jan 2024\n,,,1 Jan 2024\n';
  stage.model.take([fileOf(text, 'Connections.csv')]);
  await stage.step('ready');
  await stage.model.report();
  const [{ file, name } = { file: new Blob(), name: '' }] = stage.downloads;
  const lines = (await file.text()).trim().split('\r\n');
  expect(name).toBe('Connections - Tend.csv');
  expect(lines[0]).toContain('File,Row,Result,Who,Why or what');
  expect(lines[1]).toBe("Connections.csv,2,new,'=cmd|calc A,");
  expect(lines[2]).toMatch(/^Connections.csv,3,left out,.*,It names nobody$/);
});
