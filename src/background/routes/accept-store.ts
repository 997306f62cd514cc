import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { announce } from '../announce.ts';
import { adopt } from '../open-store.ts';
import { route } from '../route.ts';
import { takeSnapshot } from '../snapshots.ts';

export const acceptStore = route('acceptStore', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    const { db, witness, recovery } = await store.anyway();
    if (!recovery) return {};
    await store.settle();
    if (recovery.why === 'behind') await takeSnapshot(db, 'recovery', now);
    const made = await adopt(db, { earlier: witness?.earlier ?? [] });
    if (!made) throw new Refusal('store-failed');
    store.become({ db, witness: made, recovery: undefined });
    announce(store);
    return {};
  },
});
