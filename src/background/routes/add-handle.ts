import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { handleFrom } from '../../sites/index.ts';
import { addHandle as add } from '../../store/own-handles.ts';
import { AddressText, Uid, write } from '../input.ts';
import { route } from '../route.ts';

export const addHandle = route('addHandle', {
  callers: ['ownPage'],
  input: () => z.strictObject({ ...write, contactUid: Uid, address: AddressText }),
  changes: true,
  run: async ({ requestId, contactUid, address }, { db, now: at }) => {
    const handle = handleFrom(address);
    if (!handle) throw new Refusal('address-unknown');
    await add(db, { requestId, at, contactUid, handle });
    return {};
  },
});
