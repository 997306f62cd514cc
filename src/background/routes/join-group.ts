import * as z from 'zod/mini';
import { joinGroup as join } from '../../store/groups.ts';
import { personWrite, ShortText } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const joinGroup = route('joinGroup', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, name: ShortText }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, name } = input;
    const target = await personOf(input, asking);
    await join(db, { requestId, at, target, name });
    return {};
  },
});
