import * as z from 'zod/mini';
import { noteBackup as note } from '../../store/backups.ts';
import { InstantText } from '../input.ts';
import { route } from '../route.ts';

export const noteBackup = route('noteBackup', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      at: InstantText,
      to: z.enum(['folder', 'download', 'file']),
      name: z.string().check(z.maxLength(300)),
      rows: z.int(),
      seq: z.int(),
    }),
  run: async (backup, { db }) => {
    await note(db, backup);
    return {};
  },
});
