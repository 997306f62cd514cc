import * as z from 'zod/mini';
import { MESSAGE_RULES } from '../../domain/message-check.ts';
import { Refusal } from '../../domain/refusal.ts';
import { setMessageRule as set } from '../../store/message.ts';
import { Capability } from '../input.ts';
import { opened } from '../open-panels.ts';
import { route } from '../route.ts';

export const setMessageRule = route('setMessageRule', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      capability: z.optional(Capability),
      rule: z.enum(MESSAGE_RULES),
      on: z.boolean(),
    }),
  changes: true,
  run: async ({ capability, rule, on }, { caller, db }) => {
    if (capability !== undefined) await opened(capability, caller);
    else if (caller.role === 'panel') throw new Refusal('not-allowed');
    await set(db, { rule, on });
    return {};
  },
});
