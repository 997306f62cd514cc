import * as z from 'zod/mini';
import { type Backup, sumTally } from '../../domain/copies.ts';
import { type NotedBackup, readBackups } from '../../store/backups.ts';
import { readFound } from '../../store/epoch.ts';
import { readTurns } from '../../store/turns.ts';
import { listSnapshots } from '../list-snapshots.ts';
import { route } from '../route.ts';

export const readStore = route('readStore', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    const { db, witness, recovery } = await store.counted();
    const snapshots = await listSnapshots().catch(() => []); // a browser that lets no file be written
    const isReadable = recovery?.why !== 'unreadable' && !recovery?.choices; // it may be none of them
    const backups = isReadable ? await readBackups(db) : [];
    const [turn] = isReadable ? await readTurns(db) : [];
    const { erased, begun } = isReadable ? await readFound(db) : { erased: {} };
    const backup = backups.find(({ to }) => to === 'folder');
    // What was given to the downloads cannot be read back, so it takes the place of no good copy.
    const file = backups.find(({ to, at }) => to === 'download' && at > (backup?.at ?? ''));
    const changedSince = (copy: NotedBackup | undefined) => (witness?.seq ?? 0) > (copy?.seq ?? 0);
    return {
      now,
      tally: sumTally(witness?.tally, erased, -1),
      snapshots,
      seq: witness?.seq ?? 0,
      changedSince: changedSince(backup ?? file),
      earlier: witness?.earlier ?? [],
      ...(turn && { turned: turn.op }),
      ...(begun !== undefined && { begun }),
      ...(backup && { backup: told(backup) }),
      ...(file && { file: { ...told(file), changedSince: changedSince(file) } }),
      ...(recovery && { recovery }),
    };
  },
});

function told({ seq: _, ...backup }: NotedBackup): Backup {
  return backup;
}
