import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keeping } from '../../src/dashboard/backup/folder-handle.ts';

test('what is kept is there again, and what is forgotten is gone', async () => {
  expect(await keeping.read()).toEqual({});
  const folder = { name: 'Tend copies' } as FileSystemDirectoryHandle;
  await keeping.change({ folder, written: '2026-11-22T12:00:00.000Z' });
  await keeping.change({ written: '2026-11-23T12:00:00.000Z' });
  expect(await keeping.read()).toEqual({ folder, written: '2026-11-23T12:00:00.000Z' });
  await keeping.change({ folder: undefined });
  expect(await keeping.read()).toEqual({ written: '2026-11-23T12:00:00.000Z' });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['tend-folder']);
});
