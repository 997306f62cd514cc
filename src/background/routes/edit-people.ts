import * as z from 'zod/mini';
import { SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import { PEOPLE_AT_ONCE, type PeopleEdit } from '../../domain/people-edit.ts';
import { editPeople as edit } from '../../store/edit-people.ts';
import { CadenceOrNone, chunk, Day, DayOrNone, Importance, Phase, ShortText, Uid } from '../input.ts';
import { route } from '../route.ts';

const kind = <Kind extends PeopleEdit['kind']>(name: Kind) => ({ kind: z.literal(name) });

const Edit = z.discriminatedUnion('kind', [
  z.strictObject({ ...kind('joinGroup'), name: ShortText }),
  z.strictObject({ ...kind('leaveGroup'), groupUid: Uid }),
  z.strictObject({ ...kind('cadence'), cadence: z.optional(CadenceOrNone) }),
  z.strictObject({ ...kind('importance'), importance: Importance }),
  z.strictObject({ ...kind('phase'), phase: Phase }),
  z.strictObject({ ...kind('pause'), until: DayOrNone }),
  z.strictObject({ ...kind('remind'), due: Day, summary: z.string().check(z.maxLength(10 * SUMMARY_LIMIT)) }),
  z.strictObject(kind('archive')),
  z.strictObject(kind('delete')),
]);

export const editPeople = route('editPeople', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...chunk,
      contactUids: z.array(Uid).check(z.maxLength(PEOPLE_AT_ONCE)),
      edit: Edit,
    }),
  changes: true,
  run: async (input, { db, now, today }) => ({ state: await edit(db, { ...input, at: now, today }) }),
});
