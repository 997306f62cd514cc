import * as z from 'zod/mini';
import { ALIAS_LIMIT, MOST_ALIASES, MOST_NAMES } from '../../domain/place-match.ts';
import { setAliases } from '../../store/place-aliases.ts';
import { route } from '../route.ts';

const Name = z.string().check(z.minLength(1), z.maxLength(ALIAS_LIMIT));
const Names = z.array(Name).check(z.minLength(2), z.maxLength(MOST_NAMES));

export const setPlaceAliases = route('setPlaceAliases', {
  callers: ['ownPage'],
  input: () => z.strictObject({ aliases: z.array(Names).check(z.maxLength(MOST_ALIASES)) }),
  changes: true,
  run: async ({ aliases }, { db }) => {
    await setAliases(db, aliases);
    return {};
  },
});
