import { expect, test } from 'vitest';
import { createDuplicates } from '../../src/dashboard/person/duplicates-model.ts';

/** The pairs shown of a store that has so many of two with the same name and company. */
async function pairsOf(many: number) {
  const contacts = Array.from({ length: 2 * many }, (_, nth) => ({
    ...{ uid: `p${nth}`, created: '', updated: '' },
    ...{ fullName: 'Jo Li', org: `Halden ${nth % many}` },
  }));
  const sendMessage = async ({ ask, input }: { ask: string; input: { table?: string } }) => ({
    ok: true,
    value: ask === 'listApart' ? { pairs: [] } : { rows: input.table === 'contacts' ? contacts : [] },
  });
  Object.assign(globalThis, { browser: { runtime: { id: 'tend', sendMessage } } });
  return new Promise<{ shown: number; more: boolean }>((resolve) => {
    const write = async () => undefined;
    const redraw = () => resolve({ shown: model.pairs?.length ?? 0, more: model.more });
    const model = createDuplicates(redraw, { write }, { tell: () => undefined });
    model.enter();
  });
}

test('of more pairs than are shown it is known that there are more, and only then', async () => {
  expect(await pairsOf(200)).toEqual({ shown: 200, more: false });
  expect(await pairsOf(201)).toEqual({ shown: 200, more: true });
});
