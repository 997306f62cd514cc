import { expect, test } from 'vitest';
import type { OperationModel } from '../../src/dashboard/operation/operation-model.ts';
import { runEdit } from '../../src/dashboard/people/run-edit.ts';

const uids = Array.from({ length: 1001 }, (_, at) => `uid-${at}`);
const edit = { kind: 'archive' } as const;

test('many people are edited chunk by chunk, under one operation that is taken back as one', async () => {
  const said: unknown[] = [];
  const operations = {
    async run(name: string, _called: string, chunks: { contactUids: string[] }[]) {
      said.push(name, ...chunks.map(({ contactUids }) => contactUids.length));
      expect(chunks.flatMap(({ contactUids }) => contactUids)).toEqual(uids);
      return { operation: 'this one', counts: { people: 998, gone: 3 } };
    },
    dismiss: () => said.push('put away'),
    undo: (operation: string) => said.push(`took back ${operation}`),
  } as unknown as OperationModel;
  const edited = await runEdit(operations, uids, edit);
  expect(edited?.people).toBe(998);
  edited?.undo();
  expect(said).toEqual(['editPeople', 500, 500, 1, 'put away', 'took back this one']);
});

test('an edit that did not get to its end is left to its card', async () => {
  const operations = { run: async () => undefined } as unknown as OperationModel;
  expect(await runEdit(operations, uids, edit)).toBeUndefined();
});
