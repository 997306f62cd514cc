import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT } from '../../domain/template.ts';
import { setTemplate as set } from '../../store/templates.ts';
import { Capability, Uid, write } from '../input.ts';
import { rememberAdded } from '../remember-added.ts';
import { route } from '../route.ts';

export const setTemplate = route('setTemplate', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      capability: z.optional(Capability),
      templateUid: z.optional(Uid),
      name: z.string().check(z.maxLength(10 * TEMPLATE_NAME_LIMIT)),
      text: z.string().check(z.maxLength(10 * TEMPLATE_LIMIT)),
    }),
  changes: true,
  run: async ({ capability, ...template }, { caller, db, now: at }) => {
    const isPanel = caller.role === 'panel';
    // A panel adds what is written in it, and takes that back; it changes nothing else of what is nobody's.
    if (isPanel && (capability === undefined || template.templateUid)) throw new Refusal('not-allowed');
    if (capability !== undefined) await rememberAdded(capability, caller, template.requestId);
    await set(db, { ...template, at });
    return {};
  },
});
