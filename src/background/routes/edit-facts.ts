import * as z from 'zod/mini';
import { editFacts as edit } from '../../store/standing.ts';
import { FactTexts, HowMet, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const editFacts = route('editFacts', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({
    ...personWrite,
    howMet: z.optional(HowMet),
    interests: z.optional(FactTexts),
    canHelpWith: z.optional(FactTexts),
    askNext: z.optional(FactTexts),
  }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at } = asking;
    const { requestId, howMet, interests, canHelpWith, askNext } = input;
    const target = await personOf(input, asking);
    await edit(db, { requestId, at, target, facts: { howMet, interests, canHelpWith, askNext } });
    return {};
  },
});
