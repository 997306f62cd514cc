import * as z from 'zod/mini';
import { sumTally } from '../../domain/copies.ts';
import { readBackups } from '../../store/backups.ts';
import { readFound } from '../../store/epoch.ts';
import { route } from '../route.ts';
import { listSnapshots } from '../snapshots.ts';

export const readStore = route('readStore', {
  callers: ['ownPage'],
  input: z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    const { db, witness, recovery } = await store.counted();
    const snapshots = await listSnapshots().catch(() => []); // a browser that lets no file be written
    const isReadable = recovery?.why !== 'unreadable' && !recovery?.choices; // it may be none of them
    const [backup] = isReadable ? await readBackups(db) : [];
    const { erased } = isReadable ? await readFound(db) : { erased: {} };
    const { seq: copied = 0, ...rest } = backup ?? {};
    return {
      now,
      tally: sumTally(witness?.tally, erased, -1),
      snapshots,
      seq: witness?.seq ?? 0,
      changedSince: (witness?.seq ?? 0) > copied,
      earlier: witness?.earlier ?? [],
      ...(backup && { backup: rest as typeof backup }),
      ...(recovery && { recovery }),
    };
  },
});
