import { expect, test } from 'vitest';
import { readTraits } from '../../src/dashboard/person/person-traits.ts';
import { findDuplicates } from '../../src/domain/duplicates.ts';

test('the same person of two address books is suggested, though each book has its own number for them', async () => {
  const base = { created: '', updated: '' };
  const contacts = ['a', 'b'].map((uid) => ({ ...base, uid, fullName: 'Mara Okafor', org: uid }));
  const handles = contacts.map(({ uid }) => ({
    ...base,
    uid: `handle ${uid}`,
    contactUid: uid,
    ...{ service: 'file', kind: 'memberId', value: uid, raw: '', state: 'current' },
  }));
  const sendMessage = async ({ input }: { input: { table: string } }) => ({
    ok: true,
    value: { rows: input.table === 'contacts' ? contacts : handles },
  });
  Object.assign(globalThis, { browser: { runtime: { id: 'tend', sendMessage } } });
  expect(findDuplicates(await readTraits())).toEqual([{ a: 'a', b: 'b', why: 'name' }]);
});
