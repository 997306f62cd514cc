import { beforeEach, expect, test } from 'vitest';
import { createImporting } from '../../src/dashboard/import/importing.ts';
import type { OperationModel, Shown } from '../../src/dashboard/operation/operation-model.ts';
import { keepOffered, readOffered } from '../../src/files/offered.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { connectionsCsv } from '../formats/invented-export.ts';
import { fileOf, openImport } from './import-stage.ts';

/** Whom an import of another tab offers. */
const theirs = { operation: 'theirs', offers: [{ contactUid: 'mara', why: 'talked' }] };
const keepTheirs = () => keepOffered('theirs', theirs);

beforeEach(() => {
  freshProfile();
});

/** The room beside an operation that ends like that, once an import is asked for. */
async function importEndingAs(ending: Partial<Shown>, prepare: () => Promise<void> = async () => {}) {
  openImport(); // its background is asked
  await prepare();
  const operations = {
    shown: undefined as Partial<Shown> | undefined,
    async run() {
      operations.shown = { operation: 'own', stand: 'staging', of: 0 };
      await Promise.resolve();
      Object.assign(operations.shown, ending);
    },
  };
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const { files } = createImporting(
    () => {
      if (files.step.at === 'ready') arrive();
    },
    {
      doer: {} as never,
      operations: () => operations as unknown as OperationModel,
      backupFile: () => ({}) as never,
      toBackup: () => {},
    },
  );
  files.take([fileOf(connectionsCsv(2))]);
  await arrived;
  await files.start();
  return files.step.at;
}

test.each<[string, Partial<Shown>, string]>([
  ['done', { stand: 'done', of: 1, done: 1 }, 'waiting'],
  ['stopped on its way, for the card to go on with', { stand: 'stopped', of: 2, done: 1 }, 'waiting'],
  ['not begun, since another tab is at something', { stand: 'elsewhere' }, 'ready'],
  ['not begun, since another one is unfinished', { operation: 'other', stand: 'unfinished', of: 3 }, 'ready'],
  ['not begun, since nothing could be staged', { stand: 'stopped', of: 0 }, 'ready'],
])('of an import that is %s', async (_, ending, at) => {
  expect(await importEndingAs(ending)).toBe(at);
});

test('an import that does not begin, since another tab is at something, leaves whom that one offers', async () => {
  await importEndingAs({ stand: 'elsewhere' }, keepTheirs);
  expect(await readOffered('theirs')).toEqual(theirs);
  expect(await readOffered('own')).toBeUndefined();
});

test('an import that was done takes the place of whom another offered', async () => {
  await importEndingAs({ stand: 'done', of: 1, done: 1 }, keepTheirs);
  expect(await readOffered('theirs')).toBeUndefined();
});
