import * as z from 'zod/mini';
import { LANGUAGES, WEEK_STARTS } from '../../domain/locale.ts';
import { setLocale as set } from '../../store/settings.ts';
import { route } from '../route.ts';
import { speakAnew } from '../speak-anew.ts';

export const setLocale = route('setLocale', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      language: z.optional(z.enum(LANGUAGES)),
      weekStart: z.optional(z.literal(WEEK_STARTS)),
    }),
  changes: true,
  run: async (locale, { db }) => {
    await set(db, locale);
    await speakAnew(db);
    return {};
  },
});
