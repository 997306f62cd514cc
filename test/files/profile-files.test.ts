import { expect, test } from 'vitest';
import { readText, writeFile } from '../../src/files/profile-files.ts';
import { freshProfile } from './fake-profile.ts';

test.each(['NotFoundError', 'NotReadableError'])(
  'a file that is replaced just then, for which the browser says %s, is read once it is there',
  async (said) => {
    const profile = freshProfile();
    await writeFile('triage', 'one', 'Kept');
    const folder = await profile.root.getDirectoryHandle('triage');
    const file = await folder.getFileHandle('one');
    let times = 0;
    Object.assign(folder, {
      getFileHandle: async () => {
        if (++times <= 2) throw new DOMException('', said);
        return file;
      },
    });
    expect(await readText('triage', 'one')).toBe('Kept');
  },
);

test('a file that is not there is none', async () => {
  freshProfile();
  await expect(readText('triage', 'one')).rejects.toThrow(expect.objectContaining({ name: 'NotFoundError' }));
});
