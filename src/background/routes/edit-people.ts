import * as z from 'zod/mini';
import { SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import { MOST_EDITED, type PeopleEdit } from '../../domain/people-edit.ts';
import { editPeople as edit } from '../../store/edit-people.ts';
import { CadenceOrNone, Day, DayOrNone, Importance, Phase, ShortText, Uid } from '../input.ts';
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
  input: z.strictObject({
    operation: Uid,
    chunk: z.int().check(z.minimum(0), z.maximum(999_999)),
    contactUids: z.array(Uid).check(z.maxLength(MOST_EDITED)),
    edit: Edit,
  }),
  changes: true,
  run: (input, { db, now, today }) => edit(db, { ...input, at: now, today }),
});
