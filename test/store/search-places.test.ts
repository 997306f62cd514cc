import { expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { write } from '../../src/store/write.ts';
import { action, freshStore, person, shows } from './fresh-store.ts';

async function withMara(): Promise<TendDatabase> {
  const db = freshStore();
  await keepContact(db, { ...action(), ...shows(person('xx-0'), { fullName: 'Mara Okafor' }) });
  return db;
}

test('somebody is found by whatever is known of them, in any script, and told where', async () => {
  const db = await withMara();
  const [mara] = (await db.contacts.toArray()) as [Contact];
  await write(db, { ...action(), op: 'test' }, async (log) => {
    const group = { ...log.base(), name: 'Rowers' };
    await log.add('groups', group);
    await log.change('contacts', mara, {
      ...mara,
      headline: 'Строит паромы',
      title: 'Welder',
      org: 'Zażółć',
      place: 'القاهرة',
      canHelpWith: ['船の設計'],
      interests: ['שיט'],
      howMet: { text: 'Ferry fair' },
      groups: [group.uid],
    });
    const said = { kind: 'call' as const, direction: 'both' as const, touch: true, text: 'Spoke of dykes' };
    await log.add('interactions', { ...log.base(), participants: [mara.uid], on: '2026-11-20', ...said });
  });
  await addNote(db, { ...action(), handle: person('xx-0'), text: 'Éclairs, please.' });
  const where = async (text: string) => (await search(db, text)).hits.map((hit) => hit.where);
  expect(await where('паром')).toEqual(['headline']);
  expect(await where('WELD')).toEqual(['title']);
  expect(await where('zazolc')).toEqual(['org']);
  expect(await where('القاه')).toEqual(['place']);
  expect(await where('設計')).toEqual(['canHelpWith']);
  expect(await where('שי')).toEqual(['interests']);
  expect(await where('fair')).toEqual(['howMet']);
  expect(await where('rower')).toEqual(['group']);
  expect(await where('dyke')).toEqual(['interactions']);
  expect(await where('eclair')).toEqual(['notes']);
});

test('somebody found by several words is told where most of the words stand, not only the one that says most', async () => {
  const db = await withMara();
  const [mara] = await db.contacts.toArray();
  await write(db, { ...action(), op: 'test' }, async (log) => {
    const org = 'Campo Estudos';
    await log.change('contacts', mara as Contact, {
      ...(mara as Contact),
      headline: 'Calm',
      org,
      title: 'Calm at Campo',
    });
  });
  await addNote(db, { ...action(), handle: person('xx-0'), text: 'Prefers calls.' });
  const told = async (text: string) =>
    (await search(db, text)).hits.map(({ where, marks }) => [where, marks]);
  expect(await told('prefers ca')).toEqual([
    [
      'notes',
      [
        [0, 7],
        [8, 10],
      ],
    ],
  ]);
  expect(await told('calm campo')).toEqual([
    [
      'title',
      [
        [0, 4],
        [8, 13],
      ],
    ],
  ]);
  expect(await told('prefres calsl')).toEqual([
    [
      'notes',
      [
        [0, 7],
        [8, 13],
      ],
    ],
  ]);
  expect(await told('okafor calls')).toEqual([['notes', [[8, 13]]]]);
});
