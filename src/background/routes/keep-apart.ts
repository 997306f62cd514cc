import * as z from 'zod/mini';
import { keepApart as keep } from '../../store/apart.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const keepApart = route('keepApart', {
  callers: ['ownPage'],
  input: () => z.strictObject({ a: Uid, b: Uid, apart: z.boolean() }),
  changes: true,
  run: async (input, { db }) => {
    await keep(db, input);
    return {};
  },
});
