import * as z from 'zod/mini';
import { meet } from '../../store/meet.ts';
import { settleDoubt as settle } from '../../store/settle-doubt.ts';
import { Glimpse, panelWrite } from '../input.ts';
import { openedShowing } from '../open-panels.ts';
import { route } from '../route.ts';

export const settleDoubt = route('settleDoubt', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...panelWrite, same: z.boolean(), glimpse: Glimpse }),
  changes: true,
  run: async ({ capability, requestId, same, glimpse }, { caller, db, store, now }) => {
    const { handle } = await openedShowing({ capability, glimpse }, { caller, now });
    const identity = same ? await meet(db, { handle, glimpse }) : undefined;
    if (identity?.is === 'doubt' && identity.other) await store.copyBefore('merge', now);
    await settle(db, { requestId, at: now, handle, glimpse, same });
    return {};
  },
});
