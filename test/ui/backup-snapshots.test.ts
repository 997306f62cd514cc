// @vitest-environment jsdom
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { fileOf, openRoom, type RoomOfCopies } from './room-of-copies.tsx';
import { tablesOf, uidOf } from './some-people.ts';

/** A room with a snapshot, and much that happened since: Tomás and a note of Mara's are gone, another is changed. */
function sinceThen(): Promise<RoomOfCopies> {
  return openRoom(async ({ copies }) => {
    await copies.snapshot('auto', '2026-11-20T17:40:00.000Z');
    const { tables } = copies;
    tables.contacts.pop();
    tables.notes = tables.notes.filter(({ contactUid }) => contactUid === uidOf('contacts', 0));
    const [first] = tables.notes;
    Object.assign(first ?? {}, { text: 'Now e-mail', updated: '2026-11-21T09:00:00.000Z' });
    Object.assign(tables.notes[1] ?? {}, { deletedAt: '2026-11-21T09:00:00.000Z' });
    tables.notes.push({ ...first, uid: 'a-new-one', text: 'Met in Lisbon' });
    tables.followUps.pop();
  });
}

const rowsOf = ({ root }: RoomOfCopies) =>
  [...root.querySelectorAll('.inside tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );
const look = (room: RoomOfCopies) => room.pressed(/^Look inside: /);

async function violations(): Promise<string[]> {
  document.title = 'Tend';
  document.documentElement.lang = 'en';
  const options = { resultTypes: ['violations' as const], rules: { 'color-contrast': { enabled: false } } };
  const { violations: found } = await axe.run(document, options);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a snapshot that is looked into tells what became of everything since, and of whom', async () => {
  const room = await sinceThen();
  await look(room);
  expect(rowsOf(room)).toEqual([
    ['People', '0', '0', '1'],
    ['Notes', '1', '1', '3'],
    ['Reminders', '0', '0', '1'],
    ['Mara Okafor', '2 notes, 1 reminder', '1 note removed, 1 note changed, 1 note added', 'Bring back'],
    ['Tomás Brandt', '2 notes, 1 reminder', 'removed', 'Bring back'],
  ]);
  expect(room.copies.asked.filter((name) => !name.startsWith('read'))).toEqual([]);
});

test('what a snapshot says about somebody can be read: beginnings, which open to whole texts', async () => {
  const long = `Long ago. ${'And so on. '.repeat(30)}The end.`;
  const room = await openRoom(async ({ copies }) => {
    const [first, second] = copies.tables.notes;
    Object.assign(first ?? {}, { text: long, created: '2026-11-19T09:00:00.000Z' });
    Object.assign(second ?? {}, { deletedAt: '2026-11-19T09:00:00.000Z' });
    for (let number = 0; number < 60; number++)
      copies.tables.notes.push({
        ...first,
        uid: `n${number}`,
        text: `Note ${number}`,
        created: `2026-11-01T09:00:00.0${10 + number}Z`,
      });
    await copies.snapshot('auto', '2026-11-20T17:40:00.000Z');
    Object.assign(first ?? {}, { text: 'Changed since.' });
  });
  await look(room);
  expect(room.text()).not.toContain('Long ago.');
  const name = room.button('Mara Okafor');
  await room.pressed('Mara Okafor');
  expect(name.getAttribute('aria-expanded')).toBe('true');
  const items = () =>
    [...room.root.querySelectorAll('.texts li')].map(({ textContent }) => textContent ?? '');
  expect(items()).toHaveLength(50);
  const [summary, whole] = room.root.querySelector('.texts details')?.children ?? [];
  expect(summary?.textContent).toMatch(/^Long ago\. .*…$/);
  expect(whole?.textContent).toBe(long);
  expect(items()[1]).toContain('Note 59');
  await room.pressed('Show more');
  expect(items()).toHaveLength(62);
  expect(items().at(-1)).toBe('for 25 Nov 2026ask Mara Okafor');
  expect(room.text(), 'what lay in the trash').not.toContain('said “yes”');
  await room.pressed('Mara Okafor');
  expect(items()).toEqual([]);
});

test('what is written elsewhere while a snapshot is open is in the comparison at once', async () => {
  const room = await sinceThen();
  await look(room);
  const noted = room.copies.tables.notes.at(-1);
  room.copies.tables.notes.push({ ...noted, uid: 'noted in a panel' });
  room.copies.state.seq++;
  await room.model.refresh();
  await room.idle();
  expect(rowsOf(room).find(([name]) => name === 'Mara Okafor')?.[2]).toContain('2 notes added');
  room.copies.asked = [];
  await room.model.refresh();
  await room.idle();
  expect(room.copies.asked, 'where nothing was, nothing is read again').not.toContain('readRows');
});

test('one person is brought back, what was added since stays, and it is undone', async () => {
  const room = await sinceThen();
  const before = structuredClone(room.copies.tables);
  await look(room);
  await room.pressed('Bring back Mara Okafor');
  const texts = () => room.copies.tables.notes.filter(({ deletedAt }) => !deletedAt).map(({ text }) => text);
  expect(texts()).toEqual(['Mara Okafor said “no” 🦊\n0', 'Mara Okafor said “yes” 🦊\n1', 'Met in Lisbon']);
  expect(room.copies.tables.contacts, 'nobody else').toHaveLength(1);
  expect(rowsOf(room).find(([name]) => name === 'Mara Okafor')?.[2]).toBe('1 note added');
  await room.pressed('Undo');
  expect(room.copies.tables).toEqual(before);
});

test('everything is restored in two steps, and the present is a snapshot before', async () => {
  const room = await sinceThen();
  await look(room);
  await room.pressed('Restore everything…');
  expect(room.text()).toContain('A snapshot of the present is taken first');
  expect(room.copies.asked).not.toContain('beginRestore');
  await room.pressed('Yes, restore');
  expect(room.copies.tables).toEqual(tablesOf(['Mara Okafor', 'Tomás Brandt']));
  expect(room.text()).toContain('before a restore');
  expect(room.text()).toContain('Restored.');
});

test('where nothing differs it says so; a snapshot that is damaged is told', async () => {
  const room = await openRoom(async ({ copies }) => void (await copies.snapshot('asked')));
  await look(room);
  expect(room.text()).toContain('Nothing differs from now.');
  await room.pressed(/^Close: /);
  const folder = room.copies.profile.folders.get('snapshots');
  for (const [name, bytes] of folder?.files ?? []) folder?.files.set(name, bytes.subarray(0, -9));
  await look(room);
  expect(room.text()).toContain('That backup is damaged');
  expect(room.root.querySelector('.inside')).toBeNull();
});

test('one is taken at a word', async () => {
  const room = await openRoom();
  await room.pressed('Take one now');
  expect(room.text()).toContain('made by you');
  room.model.job.leave();
  await room.model.refresh();
  expect(room.text(), 'after the room was left').not.toContain('Snapshot taken');
});

test('a store of before a restore is gone back to in two steps; a damaged one has no day', async () => {
  const room = await openRoom(({ copies }) => {
    copies.putAside('tend-1', '2026-11-28T12:00:00.000Z', tablesOf(['Jun Li']));
    copies.putAside('tend-2', '9999-12-31T00:00:00.000Z', tablesOf([]));
  });
  expect(room.text()).toMatch(/kept until 28 Nov/);
  expect(room.text()).toContain(
    'The store of before a recovery, kept until you erase something for good or delete everything',
  );
  await room.pressed(/^Go back to it: .* 28 Nov/);
  expect(room.copies.asked).not.toContain('goBack');
  await room.pressed('Yes, go back');
  expect(room.copies.tables).toEqual(tablesOf(['Jun Li']));
  expect(room.text()).toContain('Tend is back at the store of before.');
});

test('where nothing was put aside there is no word of it', async () => {
  expect((await openRoom()).text()).not.toContain('Before a restore');
});

test('axe finds nothing in the room, nor in what can be opened in it', async () => {
  const room = await sinceThen();
  expect(await violations()).toEqual([]);
  await look(room);
  await room.pressed('Mara Okafor');
  await room.pressed('Restore everything…');
  await room.pressed('Set a passphrase');
  await room.pickFile(await fileOf(room));
  expect(await violations()).toEqual([]);
});
