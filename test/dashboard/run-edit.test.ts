import { expect, test } from 'vitest';
import type { OperationModel } from '../../src/dashboard/operation/operation-model.ts';
import { runEdit } from '../../src/dashboard/people/run-edit.ts';

const uids = Array.from({ length: 1001 }, (_, at) => `uid-${at}`);
const edit = { kind: 'archive' } as const;

test('many people are edited chunk by chunk, under one operation that is taken back as one', async () => {
  const said: unknown[] = [];
  const operations = {
    async run(name: string, called: string, chunks: { contactUids: string[] }[]) {
      said.push(name, called, ...chunks.map(({ contactUids }) => contactUids.length));
      expect(chunks.flatMap(({ contactUids }) => contactUids)).toEqual(uids);
      return { operation: 'this one', counts: { people: 998, gone: 3 } };
    },
    dismiss: () => said.push('put away'),
  } as unknown as OperationModel;
  const undoOperation = async (operation: string, what = '') => {
    said.push(`took back ${operation}: ${what}`);
  };
  const edited = await runEdit({ operations, undoOperation }, uids, edit, 'Archive');
  expect(edited?.people).toBe(998);
  edited?.undo();
  expect(said).toEqual(['editPeople', 'Archive', 500, 500, 1, 'put away', 'took back this one: Archive']);
});

test('an edit that did not get to its end is left to its card', async () => {
  const operations = { run: async () => undefined } as unknown as OperationModel;
  expect(await runEdit({ operations, undoOperation: async () => {} }, uids, edit, '')).toBeUndefined();
});
