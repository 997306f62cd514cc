import * as z from 'zod/mini';
import { setPanelShape as set } from '../../store/settings.ts';
import { Capability } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const setPanelShape = route('setPanelShape', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      capability: Capability,
      collapsed: z.optional(z.boolean()),
      width: z.optional(z.number().check(z.positive())),
    }),
  run: async ({ capability, collapsed, width }, { caller, db }) => {
    await opened(capability, caller);
    await set(db, { ...(collapsed !== undefined && { collapsed }), ...(width !== undefined && { width }) });
    return {};
  },
});
