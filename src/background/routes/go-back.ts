import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { carryBackups } from '../../store/backups.ts';
import { databaseCalled } from '../../store/databases.ts';
import { readHome } from '../../store/settings.ts';
import { noteTurn } from '../../store/turns.ts';
import { announce } from '../announce.ts';
import { keptUntil } from '../earlier.ts';
import { rememberHome } from '../first-run.ts';
import { AnyDatabaseName } from '../input.ts';
import { enthrone } from '../open-store.ts';
import { route } from '../route.ts';

export const goBack = route('goBack', {
  callers: ['ownPage'],
  input: z.strictObject({ database: AnyDatabaseName }),
  run: async ({ database }, { store, now }) => {
    await store.replace(async (present) => {
      const { db, witness } = present;
      if (db.name === database) return present; // asked again, since the answer was lost
      const earlier = witness?.earlier ?? [];
      if (!earlier.some(({ name }) => name === database)) throw new Refusal('not-found');
      const others = earlier.filter(({ name }) => name !== database);
      const next = await databaseCalled(database);
      await carryBackups(db, next);
      await noteTurn(next, 'goBack', now);
      return enthrone(next, [...others, { name: db.name, until: keptUntil(now) }]);
    });
    await rememberHome(await readHome((await store.anyway()).db));
    announce(store);
    return {};
  },
});
