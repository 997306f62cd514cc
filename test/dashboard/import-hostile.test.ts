import { expect, test } from 'vitest';
import { unusable } from '../../src/dashboard/import/unusable-words.ts';
import { WHY_UNUSABLE, type WhyUnusable } from '../../src/formats/unusable.ts';
import { connectionsCsv, exportZip, goneRows } from '../formats/invented-export.ts';
import { chanceFrom, SEED } from '../torture/chance.ts';
import { mutated, validFiles } from '../torture/import-files.ts';
import { fileOf, openImport } from './import-stage.ts';

const bytes = (...all: number[]) => new Uint8Array(all);

/** Files of which nothing can be taken, by why. */
const HOSTILE: [why: WhyUnusable, make: () => Promise<File> | File][] = [
  ['empty', () => fileOf('')],
  ['empty', () => fileOf('\n\n  \n')],
  ['not-a-csv', () => fileOf(bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2))],
  ['not-a-csv', () => fileOf('<!doctype html><title>Sign in</title>', 'Connections.csv')],
  ['spreadsheet', () => fileOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'people.xls')],
  ['truncated', () => fileOf(connectionsCsv(3).slice(0, -20), 'Connections.csv')],
  [
    'truncated',
    async () => fileOf((await exportZip({ 'Connections.csv': connectionsCsv(500) })).slice(0, 900), 'a.zip'),
  ],
  ['nothing-known-inside', async () => fileOf(await exportZip({ 'photo.txt': 'x' }), 'a.zip')],
  ['zip-bomb', async () => fileOf(await exportZip({ 'Connections.csv': 'a'.repeat(9_000_000) }), 'a.zip')],
  [
    'no-usable-rows',
    () => fileOf(`First Name,Last Name,URL,Connected On\n${goneRows(3)}`, 'Connections.csv'),
  ],
];

test.each(HOSTILE)('%s: one sentence, and nothing is asked of the store (%#)', async (why, make) => {
  const stage = openImport();
  stage.model.take([await make()]);
  const { problem, left } = await stage.step('failed');
  expect(problem).toBe(unusable(why));
  expect(left.length > 0, 'the reasons by row').toBe(why === 'no-usable-rows');
  expect(stage.asked.map(({ name }) => name)).toEqual(['readStore']);
});

test('every reason has a sentence of its own', () => {
  const sentences = WHY_UNUSABLE.map(unusable);
  expect(sentences.every((one) => /^[A-Z].*\.$/.test(one))).toBe(true);
  expect(new Set(sentences).size).toBe(WHY_UNUSABLE.length);
});

test('a file that is gone since it was picked is asked for again', async () => {
  const stage = openImport();
  const file = fileOf(connectionsCsv(2));
  const gone = () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  Object.assign(file, { slice: gone, stream: gone, arrayBuffer: gone });
  stage.model.take([file]);
  expect((await stage.step('failed')).problem).toMatch(/\.$/);
});

test('mutated files are told about or refused with a sentence, whatever is answered', async () => {
  const chance = chanceFrom(SEED);
  const files = await validFiles();
  const seen = new Set<string>();
  for (let run = 0; run < 120; run++) {
    const stage = openImport();
    stage.model.take([fileOf(new Blob([mutated(files, chance)]))]);
    for (let step = await next(); step.at !== 'ready' && step.at !== 'failed'; step = await next()) {
      if (step.at === 'wanted') step.answer({ names: step.members.map(({ name }) => name), withText: true });
      if (step.at === 'me') step.answer(step.candidates[0]?.id ?? '');
      if (step.at === 'mapping') step.answer(step.columns.mapping);
    }
    const { step } = stage.model;
    seen.add(step.at);
    if (step.at === 'failed') expect(step.problem).toMatch(/^[A-Z].*\.$/);
    expect(stage.written).toEqual([]);

    function next() {
      return stage.step('wanted', 'me', 'mapping', 'ready', 'failed');
    }
  }
  expect([...seen].sort()).toEqual(['failed', 'ready']);
});
