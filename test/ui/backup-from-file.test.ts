// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeIntoFolder } from '../../src/dashboard/backup/write-copy.ts';
import { fileOf, openRoom } from './room-of-copies.tsx';
import { tablesOf, uidOf } from './some-people.ts';

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

test('what is in a file comes into sight, wherever it was dropped', async () => {
  const room = await openRoom();
  await room.pickFile(await fileOf(room));
  expect(document.activeElement?.textContent).toContain('Old laptop');
});

test('a file that was imported or restored is a copy that Tend knows of from then on', async () => {
  const room = await openRoom();
  const file = await fileOf(room);
  room.copies.noted = [];
  await room.pickFile(file);
  expect(room.copies.noted, 'not yet').toEqual([]);
  await room.pressed('Import');
  await room.pickFile(file);
  await room.pressed('Replace everything…');
  await room.pressed('Yes, restore');
  const known = { at: '2026-11-22T12:00:00.000Z', to: 'file', name: file.name, rows: 22, seq: 0 };
  expect(room.copies.noted).toEqual([known, known]);
});

test('what was erased for good is left out of an import, and that is said', async () => {
  const room = await openRoom();
  room.copies.erased.add(uidOf('contacts', 2)).add(uidOf('handles', 2));
  await room.pickFile(await fileOf(room));
  await room.pressed('Import');
  expect(room.text()).toContain('3 entries added or changed · left out: 2, erased here');
  for (const row of Object.values(room.copies.tables).flat()) room.copies.erased.add(String(row.uid));
  room.copies.tables = tablesOf([]);
  await room.pickFile(await fileOf(room));
  await room.pressed('Import');
  expect(room.text()).toContain('Everything else in it is here already. · left out: 15, erased here');
});

test('an import that fails halfway says what was taken over so far, and that is undone', async () => {
  const room = await openRoom();
  const present = structuredClone(room.copies.tables);
  room.copies.tables = tablesOf(Array.from({ length: 150 }, (_, number) => `Person ${number}`));
  await writeIntoFolder(room.folder.handle, {
    device: 'Old laptop',
    installation: '4f9c2a1b',
    seal: undefined,
    progress: () => {},
  });
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
