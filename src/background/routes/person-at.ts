import * as z from 'zod/mini';
import { handleFrom } from '../../sites/index.ts';
import { contactAt } from '../../store/handles.ts';
import { nameOf } from '../../store/name-of.ts';
import { AddressText } from '../input.ts';
import { route } from '../route.ts';

export const personAt = route('personAt', {
  callers: ['ownPage'],
  input: () => z.strictObject({ address: AddressText }),
  run: async ({ address }, { db }) => {
    const handle = handleFrom(address);
    const contact = handle && (await contactAt(db, handle));
    return contact ? { contactUid: contact.uid, fullName: await nameOf(db, contact) } : {};
  },
});
