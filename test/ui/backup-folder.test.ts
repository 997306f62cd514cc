import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { copyName, madeBy, nameForFiles } from '../../src/dashboard/backup/copy-name.ts';
import { lookInto } from '../../src/dashboard/backup/restore.ts';
import { copyToDownload, readableCopy, writeIntoFolder } from '../../src/dashboard/backup/write-copy.ts';
import { sealFrom } from '../../src/formats/encrypted.ts';
import { refusalOf } from '../formats/pieces.ts';
import { FakeFolder } from './fake-folder.ts';
import { FakeStore } from './fake-store.ts';
import { tablesOf } from './some-people.ts';

let copies: FakeStore;
let folder: FakeFolder;

beforeEach(() => {
  copies = new FakeStore(new FakeFolder()).install();
  copies.tables = tablesOf(['Mara Okafor', 'Tomás Brandt']);
  folder = new FakeFolder('Tend copies');
});

const wish = {
  device: 'Linux Chromium',
  installation: '4f9c2a1b',
  seal: undefined,
  progress: () => undefined,
};
const write = () => writeIntoFolder(folder.handle, wish);

test('a copy is named after device and time, read back, and then noted', async () => {
  const backup = await write();
  expect([...folder.files.keys()]).toEqual(['tend-Linux-Chromium-4f9c2a1b-20261122T120000Z.json.gz']);
  expect(backup).toEqual({
    at: '2026-11-22T12:00:00.000Z',
    to: 'folder',
    name: 'Tend copies/tend-Linux-Chromium-4f9c2a1b-20261122T120000Z.json.gz',
    rows: 15,
  });
  expect(copies.noted).toEqual([{ ...backup, seq: 1 }]);
});

test('with a passphrase the file is another, and opens with it', async () => {
  const seal = await sealFrom('mossy stone', undefined, 10);
  await writeIntoFolder(folder.handle, { ...wish, seal });
  const [name = ''] = folder.files.keys();
  expect(name).toMatch(/\.tend$/);
  expect(Buffer.from(folder.files.get(name) ?? []).includes('Mara')).toBe(false);
  expect(await lookInto(folder.file(name), 'mossy stone')).toMatchObject({ people: 2 });
});

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['changed', (bytes: Uint8Array) => bytes.with(40, (bytes[40] ?? 0) ^ 1)],
  ['emptied', () => new Uint8Array()],
])('a copy that was %s on its way is no copy: it is thrown away and not noted', async (_, spoil) => {
  folder.files.set('tend-Linux-Chromium-4f9c2a1b-20261101T120000Z.json.gz', new Uint8Array(9));
  folder.spoil = spoil;
  expect(await refusalOf(write())).toBe('copy-unsound');
  expect([...folder.files.keys()]).toEqual(['tend-Linux-Chromium-4f9c2a1b-20261101T120000Z.json.gz']);
  expect(copies.noted).toEqual([]);
});

test('a copy whose rows no restore would take is no copy either', async () => {
  copies.tables.contacts.push({ ...copies.tables.contacts[0], uid: 'odd', fullName: 'x'.repeat(301) });
  expect(await refusalOf(write())).toBe('copy-unsound');
  expect([...folder.files.keys()]).toEqual([]);
  expect(copies.noted).toEqual([]);
});

test('a folder that is full is told, and left as it was', async () => {
  folder.full = true;
  expect(await refusalOf(write())).toBe('folder-unwritable');
  expect([...folder.files.keys()]).toEqual([]);
});

/** Something is written while that many copies are being read. */
function writeMeanwhile(times: number): void {
  const read = copies.routes.readRows;
  copies.routes.readRows = (input) => {
    if (input.table === 'settings' && times-- > 0) {
      copies.tables.contacts.push({ ...copies.tables.contacts[0], uid: `late-${times}` });
      copies.state.seq++;
    }
    return read?.(input) ?? { rows: [] };
  };
}

test('what is written meanwhile is in the copy', async () => {
  writeMeanwhile(2);
  expect(await write()).toMatchObject({ rows: 17 });
  expect(copies.noted.at(-1)?.seq).toBe(3);
});

test.each<[string, () => Promise<unknown>]>([
  ['into the folder', write],
  ['to download', () => copyToDownload(wish)],
  ['to read', () => readableCopy(wish)],
])('a copy %s that would be torn every time is none', async (_, copy) => {
  writeMeanwhile(99);
  expect(await refusalOf(copy())).toBe('written-meanwhile');
  expect([...folder.files.keys()]).toEqual([]);
  expect(copies.noted).toEqual([]);
});

test('a sound copy stays where only the noting of it failed, and that is what is told', async () => {
  copies.refuse('noteBackup', 'store-failed');
  expect(await refusalOf(write())).toBe('copy-not-noted');
  const [name = ''] = folder.files.keys();
  expect(await lookInto(folder.file(name))).toMatchObject({ people: 2 });
});

test('of this installation’s copies the old ones are thinned; nothing else in the folder is touched', async () => {
  const others = [
    'tend-Mac-Chrome-20240101T000000Z.json.gz',
    'tend-Linux-Chromium-00000000-20240101T000000Z.json.gz', // another computer, called the same
    'photo.png',
    'tend-Linux-Chromium-notes.json.gz',
  ];
  for (const name of others) folder.files.set(name, new Uint8Array(1));
  const start = Date.parse('2025-10-01T12:00:00.000Z');
  for (let day = 0; day <= 420; day += 2) {
    copies.state.now = new Date(start + day * 86_400_000).toISOString();
    await write();
  }
  const own = [...folder.files.keys()].filter((name) => madeBy(wish.installation, name));
  expect([...folder.files.keys()]).toEqual(expect.arrayContaining(others));
  expect(own.length).toBeGreaterThan(50);
  expect(own.length).toBeLessThan(90);
  expect(own.at(-1)).toBe(copyName(wish, copies.state.now, 'json.gz'));
});

test('a name of a device is fit for any file system, and a copy is known again by it', () => {
  expect(nameForFiles('Mara’s MacBook: "work"/../\\')).toBe('Mara-s-MacBook-work');
  expect(nameForFiles('///')).toBe('browser');
  expect(nameForFiles('Ноутбук')).toBe('Ноутбук');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (device) => {
      const name = copyName({ device, installation: '4f9c2a1b' }, '2026-11-22T12:00:00.123Z', 'json');
      expect(name).not.toMatch(/[/\\:*?"<>|\s\p{Cc}]/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(250);
      expect(madeBy('4f9c2a1b', name)).toBe('2026-11-22T12:00:00.000Z');
    }),
  );
  expect(madeBy('00000000', copyName(wish, '2026-11-22T12:00:00.000Z', 'json'))).toBeUndefined();
});
