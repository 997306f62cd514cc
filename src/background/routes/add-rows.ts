import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { restoringInto } from '../../files/restoring.ts';
import { abandon } from '../../store/databases.ts';
import { addKeptRows } from '../../store/restore.ts';
import { openBeside } from '../beside.ts';
import { DatabaseName, RowsOfCopy, Table } from '../input.ts';
import { route } from '../route.ts';

export const addRows = route('addRows', {
  callers: ['ownPage'],
  input: () => z.strictObject({ database: DatabaseName, table: Table, rows: RowsOfCopy }),
  inRecovery: true,
  run: async ({ database, table, rows }, { store }) => {
    if ((await store.anyway()).db.name === database) throw new Refusal('not-found'); // it is the store by now
    await restoringInto(database, async () => {
      const db = await openBeside(store, database);
      try {
        await addKeptRows(db, table, rows);
        db.close();
      } catch (cause) {
        await abandon(db);
        throw cause;
      }
    });
    return {};
  },
});
