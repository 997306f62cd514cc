import { beforeAll, expect, test, vi } from 'vitest';
import type { OperationModel } from '../../src/dashboard/operation/operation-model.ts';
import { operationUndoer } from '../../src/dashboard/operation/undo-operation.ts';
import type { OperationState } from '../../src/domain/operation.ts';
import type { ToastMessage } from '../../src/ui/toasts.ts';
import { getMessage } from '../ui/catalogue.ts';

beforeAll(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage } });
});

/** Takes back over a page whose undo comes to that; what was told, and what became of the card. */
function over(state: Partial<OperationState> | undefined, shown?: OperationModel['shown']) {
  const did: string[] = [];
  const told: (ToastMessage | undefined)[] = [];
  const operations = {
    shown,
    undo: async (operation: string) => {
      did.push(`took back ${operation}`);
      return state && { operation: `undo of ${operation}`, done: 1, of: 1, counts: {}, ...state };
    },
    dismiss: () => did.push('put away'),
  } as unknown as OperationModel;
  const undo = operationUndoer(
    () => operations,
    (message) => told.push(message),
  );
  return { undo, did, told };
}

test('what was taken back whole is told once, with a way to do it again, and its card is put away', async () => {
  const { undo, did, told } = over({});
  await undo('one', 'Importance: 3');
  expect(did).toEqual(['took back one', 'put away']);
  expect(told.map((one) => one && [one.text, one.action?.text])).toEqual([
    undefined,
    ['Undone: Importance: 3', 'Redo'],
  ]);
  await told[1]?.action?.run();
  expect(did.slice(2)).toEqual(['took back undo of one', 'put away']);
  expect(told.at(-1)).toEqual({ text: 'Done again' });
});

test.each([
  ['people stayed as they are', { counts: { people: 3, stayed: 1 } }],
  ['it stopped on its way', undefined],
  ['not all chunks went back', { done: 1, of: 2 }],
])('where %s, the card stays and tells it alone', async (_, state) => {
  const { undo, did, told } = over(state);
  await undo('one');
  expect(did).toEqual(['took back one']);
  expect(told).toEqual([undefined]);
});

test('while something else is done nothing is taken back, and what is told stays', async () => {
  const { undo, did, told } = over({}, { stand: 'running' } as OperationModel['shown']);
  await undo('one');
  expect([did, told]).toEqual([[], []]);
});
