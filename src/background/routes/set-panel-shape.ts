import * as z from 'zod/mini';
import { setPanelShape as set } from '../../store/settings.ts';
import { route } from '../route.ts';

export const setPanelShape = route('setPanelShape', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({
    collapsed: z.optional(z.boolean()),
    width: z.optional(z.number().check(z.positive())),
  }),
  run: async ({ collapsed, width }, { db }) => {
    await set(db, { ...(collapsed !== undefined && { collapsed }), ...(width !== undefined && { width }) });
    return {};
  },
});
