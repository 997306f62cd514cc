import * as z from 'zod/mini';
import { listGroups as list } from '../../store/groups.ts';
import { route } from '../route.ts';

export const listGroups = route('listGroups', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db }) => ({ groups: await list(db) }),
});
