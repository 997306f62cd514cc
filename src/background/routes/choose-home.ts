import * as z from 'zod/mini';
import { HOMES } from '../../domain/home.ts';
import { chooseHome as choose } from '../../store/settings.ts';
import { rememberHome } from '../first-run.ts';
import { route } from '../route.ts';

export const chooseHome = route('chooseHome', {
  callers: ['ownPage'],
  input: () => z.strictObject({ home: z.enum(HOMES) }),
  changes: true,
  run: async ({ home }, { db }) => {
    await choose(db, home);
    await rememberHome(home);
    return {};
  },
});
