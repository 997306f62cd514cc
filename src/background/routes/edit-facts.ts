import * as z from 'zod/mini';
import type { PartialDate, PlainDate } from '../../domain/base.ts';
import type { TendDatabase } from '../../store/database.ts';
import { editFacts as edit } from '../../store/standing.ts';
import { locale } from '../../words/index.ts';
import { FactTexts, HowMet, personWrite } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';
import { speak } from '../speak.ts';

export const editFacts = route('editFacts', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      ...personWrite,
      howMet: z.optional(HowMet),
      interests: z.optional(FactTexts),
      canHelpWith: z.optional(FactTexts),
      askNext: z.optional(FactTexts),
    }),
  changes: true,
  run: async (input, asking) => {
    const { db, now: at, today } = asking;
    const { requestId, interests, canHelpWith, askNext } = input;
    const target = await personOf(input, asking);
    const howMet = input.howMet?.on
      ? { ...input.howMet, on: await metOn(input.howMet.on, db, today) }
      : input.howMet;
    await edit(db, { requestId, at, target, facts: { howMet, interests, canHelpWith, askNext } });
    return {};
  },
});

async function metOn(typed: string, db: TendDatabase, today: PlainDate): Promise<PartialDate> {
  await speak(db);
  const { dayMet } = await import('../days-in-words.ts'); // much that few starts of the worker need
  return dayMet(typed, locale(), today);
}
