import * as z from 'zod/mini';
import { readHome as read, readLocale } from '../../store/settings.ts';
import { route } from '../route.ts';

export const readHome = route('readHome', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  run: async (_input, { db }) => {
    const [home, locale] = await Promise.all([read(db), readLocale(db)]);
    return { ...(home && { home }), locale };
  },
});
