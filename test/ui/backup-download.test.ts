// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { connected, openRoom } from './room-of-copies.tsx';

test('without folders there are downloads: due as the user wishes, and never called more than finished', async () => {
  const room = await openRoom((around) => {
    around.canPick = false;
  });
  expect(room.find('Choose a folder')).toBeUndefined();
  expect(room.text()).not.toContain('A backup is due');
  await room.pressed('Weekly');
  expect(room.text()).toContain('A backup is due');
  await room.pressed('Download a backup');
  const [download] = room.downloads;
  expect(room.text()).toContain(`Backup file finished: ${download?.name}. Tend cannot read it back.`);
  expect(room.copies.noted).toMatchObject([{ to: 'download', name: download?.name, rows: 15 }]);
  expect(room.text()).not.toContain('A backup is due');
  Object.assign(room.copies.state.file ?? {}, { changedSince: true });
  room.copies.state.changedSince = true;
  room.copies.state.now = '2026-11-29T12:00:00.000Z';
  await room.model.refresh();
  await room.idle();
  expect(room.text()).toContain('A backup is due');
  expect(room.text()).toContain('7 days ago');
  await room.pressed('Never');
  expect(room.text()).not.toContain('A backup is due');
});

test('how often it reminds stands there as it is: never, until somebody chooses', async () => {
  const room = await openRoom();
  const pressed = (text: string) => room.find(text)?.getAttribute('aria-pressed');
  expect(['Weekly', 'Monthly', 'Never'].map(pressed)).toEqual(['false', 'false', 'true']);
  await room.pressed('Monthly');
  expect(['Weekly', 'Monthly', 'Never'].map(pressed)).toEqual(['false', 'true', 'false']);
});

test('a download takes the place of no copy that was read back: it is named beside it', async () => {
  const room = await openRoom((around) => {
    connected(around, '2026-11-02T11:00:00.000Z');
    around.folder.access = 'prompt';
  });
  await room.pressed('Download a backup');
  const card = room.root.querySelector('.last-copy');
  expect(card?.querySelector('.strong')?.textContent).toContain(
    'Last copy outside this browser: 20 days ago',
  );
  expect(card?.textContent).toContain('Tend copies/old, read back and found whole.');
  expect(card?.textContent).toContain('Backup file finished: today');
  expect(card?.textContent).toContain(`${room.downloads[0]?.name}, given to the browser’s downloads`);
  expect(card?.classList.contains('warn'), 'the good one is old').toBe(true);
});

test('where there never was a good one the file is told, as finished and no more', async () => {
  const room = await openRoom();
  await room.pressed('Download a backup');
  const card = room.root.querySelector('.last-copy');
  expect(card?.querySelector('.strong')?.textContent).toContain('Backup file finished: today');
  expect(card?.textContent).not.toContain('Last copy');
});

test('a readable copy is a copy too, and known as one', async () => {
  const room = await openRoom();
  await room.pressed('Save a readable copy (JSON)');
  const [{ name = '' } = {}] = room.downloads;
  expect(name).toMatch(/\.json$/);
  expect(room.copies.noted).toEqual([
    { at: '2026-11-22T12:00:00.000Z', to: 'download', name, rows: 15, seq: 1 },
  ]);
});
