// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { type Around, connected, openRoom, type RoomOfCopies } from './room-of-copies.tsx';

const namesIn = ({ folder }: RoomOfCopies) => [...folder.files.keys()];

test('at first it says that there is no copy outside, and offers every way to make one', async () => {
  const room = await openRoom();
  expect(room.text()).toContain('There is no copy outside this browser yet');
  expect(room.find('Choose a folder')).toBeDefined();
  expect(room.find('Download a backup')).toBeDefined();
});

test('a folder that is picked gets a copy at once, and its age is shown from then on', async () => {
  const room = await openRoom();
  await room.pressed('Choose a folder');
  expect(namesIn(room)).toEqual([expect.stringMatching(/^tend-.+-20261122T120000Z\.json\.gz$/)]);
  expect(room.text()).toContain('Copies go into “Tend copies”.');
  expect(room.text()).toContain('Last copy outside this browser: today');
  expect(room.text()).toContain('read back and found whole');
  expect(room.kept.written).toBe('2026-11-22T12:00:00.000Z');
});

test('when the page opens a copy is written if a day has passed and something is new', async () => {
  expect(namesIn(await openRoom(connected))).toHaveLength(1);
});

test.each<[string, (around: Around) => void]>([
  ['the last one is of today', (around) => connected(around, '2026-11-22T09:00:00.000Z')],
  [
    'nothing was written since',
    (around) => {
      connected(around);
      around.copies.state.changedSince = false;
    },
  ],
  [
    'access has lapsed',
    (around) => {
      connected(around);
      around.folder.access = 'prompt';
    },
  ],
  [
    'the store is in recovery',
    (around) => {
      connected(around);
      around.copies.state.recovery = { why: 'empty', expected: {} };
    },
  ],
])('no copy is written by itself where %s', async (_, prepare) => {
  const room = await openRoom(prepare);
  expect(namesIn(room)).toEqual([]);
  expect(room.copies.noted).toEqual([]);
});

test('a folder out of reach is reconnected with one press, which backs up too', async () => {
  const room = await openRoom((around) => {
    connected(around);
    around.folder.access = 'prompt';
  });
  expect(room.text()).toContain('The browser no longer lets Tend write into “Tend copies”');
  await room.pressed('Reconnect folder');
  expect(namesIn(room)).toHaveLength(1);
  expect(room.find('Reconnect folder')).toBeUndefined();
});

test('where the user says no, nothing is written and the way back stays', async () => {
  const room = await openRoom((around) => {
    connected(around);
    around.folder.access = 'prompt';
    around.folder.answer = 'denied';
  });
  await room.pressed('Reconnect folder');
  expect(room.text()).toContain('not allowed to write there');
  expect(room.find('Reconnect folder')).toBeDefined();
  expect(namesIn(room)).toEqual([]);
});

test('a copy that cannot be read back is told, and the last good one still counts', async () => {
  const room = await openRoom((around) => {
    connected(around, '2026-11-22T09:00:00.000Z');
    around.folder.spoil = (bytes) => bytes.subarray(0, 50);
  });
  await room.pressed('Back up now');
  expect(room.text()).toContain('could not be read back whole');
  expect(room.copies.state.backup?.at).toBe('2026-11-22T09:00:00.000Z');
  expect(namesIn(room)).toEqual([]);
});

test('a disconnected folder is left alone', async () => {
  const room = await openRoom((around) => connected(around, '2026-11-22T09:00:00.000Z'));
  await room.pressed('Disconnect');
  expect(room.kept.folder).toBeUndefined();
  expect(room.find('Choose a folder')).toBeDefined();
});

test('with a passphrase further copies are encrypted, also those written by themselves', async () => {
  const room = await openRoom((around) => connected(around, '2026-11-22T09:00:00.000Z'));
  await room.pressed('Set a passphrase');
  const typed = async (first: string, second: string) => {
    const [one, other] = room.root.querySelectorAll<HTMLInputElement>('input[type=password]');
    Object.assign(one ?? {}, { value: first });
    Object.assign(other ?? {}, { value: second });
    room.root.querySelector('form')?.requestSubmit();
    await room.idle();
  };
  await typed('short', 'short');
  expect(room.text()).toContain('8 characters at least');
  await typed('mossy stone', 'mossy stome');
  expect(room.text()).toContain('The two are not the same');
  await typed('mossy stone', 'mossy stone');
  await waitUntil(() => expect(room.kept.seal).toBeDefined()); // it is slow on purpose
  await room.idle();
  expect(room.text()).toContain('encrypted with your passphrase');
  expect(JSON.stringify(room.kept) + JSON.stringify(localStorage)).not.toContain('mossy');
  room.copies.state.now = '2026-11-24T12:00:00.000Z';
  await room.model.refresh();
  await room.idle();
  expect(namesIn(room)).toEqual([expect.stringMatching(/20261124T120000Z\.tend$/)]);
  await room.pressed('Stop encrypting');
  await room.pressed('Back up now');
  expect(room.kept.seal).toBeUndefined();
});

test('the device’s name is the user’s, and stands in the names of files', async () => {
  const room = await openRoom();
  const field = room.root.querySelector<HTMLInputElement>('[aria-describedby=device-more]');
  Object.assign(field ?? {}, { value: 'Kitchen laptop' });
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await room.pressed('Choose a folder');
  expect(namesIn(room)[0]).toContain('tend-Kitchen-laptop-');
});

test('after everything was deleted nothing of the old folder, seal or device is shown', async () => {
  const room = await openRoom((around) => connected(around, '2026-11-22T09:00:00.000Z'));
  room.model.nameDevice('Kitchen laptop');
  Object.assign(room.kept, { folder: undefined, written: undefined, seal: undefined });
  localStorage.clear();
  room.model.reset();
  expect(room.model).toMatchObject({ store: undefined, folder: 'unknown', folderName: '', sealed: false });
  expect(room.model.device).not.toBe('Kitchen laptop');
  await room.model.refresh();
  expect(room.find('Choose a folder')).toBeDefined();
  expect(namesIn(room)).toEqual([]);
});

test.each([
  ['2026-11-08T11:00:00.000Z', false],
  ['2026-11-07T11:00:00.000Z', true],
])('a copy of %s is a warning where the rest of Tend calls it old: %s', async (at, warns) => {
  const room = await openRoom((around) => {
    connected(around, at);
    around.folder.access = 'prompt';
  });
  expect(room.root.querySelector('.last-copy')?.classList.contains('warn')).toBe(warns);
});
