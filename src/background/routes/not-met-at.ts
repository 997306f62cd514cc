import * as z from 'zod/mini';
import { notMetAt as notMet } from '../../store/meet-at.ts';
import { personWrite, Uid } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const notMetAt = route('notMetAt', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, followUpUid: Uid }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, followUpUid } = input;
    await notMet(db, { requestId, at, followUpUid, target: await personOf(input, asking) });
    return {};
  },
});
