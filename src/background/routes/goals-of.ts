import * as z from 'zod/mini';
import { goalsOf as read } from '../../store/goal-page.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const goalsOf = route('goalsOf', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: Uid }),
  run: async ({ contactUid }, { db, today }) => ({ goals: await read(db, contactUid, today) }),
});
