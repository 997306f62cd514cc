import * as z from 'zod/mini';
import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT } from '../../domain/template.ts';
import { setTemplate as set } from '../../store/templates.ts';
import { Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const setTemplate = route('setTemplate', {
  callers: ['ownPage'],
  input: z.strictObject({
    ...write,
    templateUid: z.optional(Uid),
    name: z.string().check(z.maxLength(10 * TEMPLATE_NAME_LIMIT)),
    text: z.string().check(z.maxLength(10 * TEMPLATE_LIMIT)),
  }),
  changes: true,
  run: async (input, { db, now: at }) => {
    await set(db, { ...input, at });
    return {};
  },
});
