import * as z from 'zod/mini';
import { nearDays } from '../../domain/near-days.ts';
import { keepUp } from '../../store/due-row.ts';
import { peopleSince, readPeople } from '../../store/people.ts';
import { Uid } from '../input.ts';
import { readOnlyMark } from '../panel-view.ts';
import { route } from '../route.ts';

export const listPeople = route('listPeople', {
  callers: ['ownPage'],
  input: () => z.strictObject({ after: z.optional(Uid), since: z.optional(z.int().check(z.nonnegative())) }),
  run: async ({ after, since }, { db, today }) => {
    if (after === undefined) await keepUp(db, today);
    const told = since === undefined ? readPeople(db, { today, after }) : peopleSince(db, { today, since });
    return { ...readOnlyMark(db), days: nearDays(today), ...(await told) };
  },
});
