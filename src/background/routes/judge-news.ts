import * as z from 'zod/mini';
import { judgeNews as judge } from '../../store/sightings.ts';
import { personWrite, Uid, Verdict } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const judgeNews = route('judgeNews', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...personWrite, sightingUid: Uid, verdict: Verdict }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, sightingUid, verdict } = input;
    const target = await personOf(input, asking);
    await judge(db, { requestId, at, target, sightingUid, verdict });
    return {};
  },
});
