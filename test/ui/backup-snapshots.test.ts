// @vitest-environment jsdom
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { writeIntoFolder } from '../../src/dashboard/write-copy.ts';
import { sealFrom } from '../../src/formats/encrypted.ts';
import { openRoom, type RoomOfCopies } from './room-of-copies.tsx';
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
});

/** A copy of other people, as a file. */
async function fileOf(room: RoomOfCopies, passphrase = ''): Promise<File> {
  const present = room.copies.tables;
  room.copies.tables = tablesOf(['Mara Okafor', 'Tomás Brandt', 'Jun Li']);
  const seal = passphrase ? await sealFrom(passphrase, undefined, 10) : undefined;
  await writeIntoFolder(room.folder.handle, { device: 'Old laptop', seal, progress: () => undefined });
  room.copies.tables = present;
  return room.folder.file([...room.folder.files.keys()].at(-1) ?? '');
}

test('a picked file tells what is in it, is imported, and that is undone', async () => {
  const room = await openRoom();
  await room.pickFile(await fileOf(room));
  expect(room.text()).toContain('Old laptop');
  expect(room.text()).toContain('3 people, 6 notes, 3 reminders');
  await room.pressed('Import');
  expect(room.text()).toContain('5 entries added or changed');
  expect(room.copies.tables.contacts).toHaveLength(3);
  await room.pressed('Undo');
  expect(room.copies.tables).toEqual(tablesOf(['Mara Okafor', 'Tomás Brandt']));
});

test('an import that fails halfway says what was taken over so far, and that is undone', async () => {
  const room = await openRoom();
  const present = structuredClone(room.copies.tables);
  room.copies.tables = tablesOf(Array.from({ length: 150 }, (_, number) => `Person ${number}`));
  await writeIntoFolder(room.folder.handle, { device: 'Old laptop', seal: undefined, progress: () => {} });
  room.copies.tables = structuredClone(present);
  await room.pickFile(room.folder.file([...room.folder.files.keys()].at(-1) ?? ''));
  room.copies.refuse('mergeRows', 'store-failed', 1);
  await room.pressed('Import');
  expect(room.text()).toContain('could not be stored');
  expect(room.text()).toMatch(/4\d\d entries were added or changed before/);
  room.copies.refuse('undo', 'not-found');
  await room.pressed('Undo');
  expect(room.text()).toContain('Undone');
  expect(room.copies.tables).toEqual(present);
});

test('an encrypted file asks for its passphrase; it replaces everything only after a second word', async () => {
  const room = await openRoom();
  await room.pickFile(await fileOf(room, 'mossy stone'));
  const open = async (passphrase: string) => {
    Object.assign(room.root.querySelector('input[type=password]') ?? {}, { value: passphrase });
    room.root.querySelector('form')?.requestSubmit();
    await room.idle();
  };
  await open('mossy');
  expect(room.text()).toContain('That passphrase does not open this file');
  await open('mossy stone');
  await room.pressed('Replace everything…');
  expect(room.copies.asked).not.toContain('beginRestore');
  await room.pressed('Yes, restore');
  expect(room.copies.tables.contacts).toHaveLength(3);
});

test('a file that is no backup is told, and nothing is offered', async () => {
  const room = await openRoom();
  await room.pickFile(new File(['hello'], 'hello.json'));
  expect(room.text()).toContain('That file is no backup of Tend');
  expect(room.find('Import')).toBeUndefined();
});

test('axe finds nothing in the room, nor in what can be opened in it', async () => {
  const room = await sinceThen();
  expect(await violations()).toEqual([]);
  await look(room);
  await room.pressed('Restore everything…');
  await room.pressed('Set a passphrase');
  await room.pickFile(await fileOf(room));
  expect(await violations()).toEqual([]);
});
