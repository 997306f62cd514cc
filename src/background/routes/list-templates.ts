import * as z from 'zod/mini';
import { rulesOff } from '../../store/message.ts';
import { liveTemplates } from '../../store/templates.ts';
import { route } from '../route.ts';

export const listTemplates = route('listTemplates', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db }) => ({ templates: await liveTemplates(db), off: await rulesOff(db) }),
});
