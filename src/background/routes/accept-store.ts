import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { readHome } from '../../store/settings.ts';
import { noteTurn } from '../../store/turns.ts';
import { announce } from '../announce.ts';
import { makeBeside, openBeside } from '../beside.ts';
import { databaseName, FOR_EVER } from '../earlier.ts';
import { rememberHome } from '../first-run.ts';
import { enthrone } from '../open-store.ts';
import { route } from '../route.ts';
import { takeSnapshot } from '../snapshots.ts';
import { speakAnew } from '../speak-anew.ts';

export const acceptStore = route('acceptStore', {
  callers: ['ownPage'],
  input: () => z.strictObject({}),
  inRecovery: true,
  run: async (_, { store, now }) => {
    await store.replace(async (present) => {
      const { db, witness, recovery } = present;
      if (!recovery) return present; // asked again, since the answer was lost
      if (recovery.why === 'several') throw new Refusal('in-recovery'); // which of them? `goBack` says it
      const earlier = witness?.earlier ?? [];
      if (recovery.why === 'behind') await takeSnapshot(db, 'recovery', now);
      // What cannot be read is put aside as it is, and Tend begins with nothing.
      const isReadable = recovery.why !== 'unreadable';
      const next = await openBeside(store, isReadable ? db.name : await makeBeside(store, databaseName(now)));
      const aside = isReadable ? [] : [{ name: db.name, until: FOR_EVER }];
      await noteTurn(next, 'acceptStore', now);
      return enthrone(next, [...earlier, ...aside]);
    });
    await rememberHome(await readHome((await store.anyway()).db));
    await speakAnew((await store.anyway()).db);
    announce(store);
    return {};
  },
});
