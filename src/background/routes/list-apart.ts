import * as z from 'zod/mini';
import { listApart as list } from '../../store/apart.ts';
import { route } from '../route.ts';

export const listApart = route('listApart', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_, { db }) => ({ pairs: await list(db) }),
});
