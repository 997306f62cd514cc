import * as z from 'zod/mini';
import type { Instant } from '../../domain/base.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Witness } from '../../domain/witness.ts';
import { carryBackups } from '../../store/backups.ts';
import { readHome } from '../../store/settings.ts';
import { noteTurn } from '../../store/turns.ts';
import { announce } from '../announce.ts';
import { openBeside } from '../beside.ts';
import { FOR_EVER, keptUntil } from '../earlier.ts';
import { rememberHome } from '../first-run.ts';
import { AnyDatabaseName } from '../input.ts';
import { enthroneCopied, type Opened } from '../open-store.ts';
import { route } from '../route.ts';
import { speakAnew } from '../speak-anew.ts';

export const goBack = route('goBack', {
  callers: ['ownPage'],
  input: () => z.strictObject({ database: AnyDatabaseName }),
  inRecovery: true,
  run: async ({ database }, { store, now }) => {
    await store.replace(async (present) => {
      const { db, recovery } = present;
      if (recovery && !recovery.choices) throw new Refusal('in-recovery');
      if (!recovery && db.name === database) return present; // asked again, since the answer was lost
      const there = storesOf(present, now);
      if (!there.some(({ name }) => name === database)) throw new Refusal('not-found');
      const next = await openBeside(store, database);
      const others = there.filter(({ name }) => name !== database);
      return enthroneCopied(next, others, async () => {
        if (!recovery) await carryBackups(db, next);
        await noteTurn(next, 'goBack', now);
      });
    });
    await rememberHome(await readHome(await store.ready()));
    await speakAnew(await store.ready());
    announce(store);
    return {};
  },
});

/** All that can be the store, and until when those that are not then are kept. What cannot be read is kept on. */
function storesOf({ db, witness, recovery }: Opened, now: Instant): Witness['earlier'] {
  const until = keptUntil(now);
  if (recovery?.choices)
    return recovery.choices.map(({ name, tally }) => ({ name, until: tally ? until : FOR_EVER }));
  return [...(witness?.earlier ?? []), { name: db.name, until }];
}
