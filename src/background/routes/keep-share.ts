import * as z from 'zod/mini';
import { pageAddress } from '../../domain/share.ts';
import { keepShare as keep } from '../../store/shares.ts';
import { write } from '../input.ts';
import { route } from '../route.ts';

/** Longer than a page's may be: the store answers 'too-long', or keeps the beginning. */
const Typed = z.string().check(z.maxLength(20_000));

export const keepShare = route('keepShare', {
  callers: ['ownPage'],
  input: () =>
    z.strictObject({
      ...write,
      title: Typed,
      url: Typed.check(z.refine((url) => pageAddress(url) !== undefined)),
      text: Typed,
    }),
  changes: true,
  run: async (input, { db, now: at }) => ({ shareUid: await keep(db, { ...input, at }) }),
});
