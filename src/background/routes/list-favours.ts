import * as z from 'zod/mini';
import { listFavours as list } from '../../store/favours.ts';
import { Uid } from '../input.ts';
import { route } from '../route.ts';

export const listFavours = route('listFavours', {
  callers: ['ownPage'],
  input: () => z.strictObject({ contactUid: Uid }),
  run: ({ contactUid }, { db }) => list(db, contactUid),
});
