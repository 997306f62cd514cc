import * as z from 'zod/mini';
import { Refusal } from '../../domain/refusal.ts';
import { restoringInto } from '../../files/restoring.ts';
import { abandon, databaseCalled } from '../../store/databases.ts';
import { addKeptRows } from '../../store/restore.ts';
import { DatabaseName, RowsOfCopy, Table } from '../input.ts';
import { route } from '../route.ts';

export const addRows = route('addRows', {
  callers: ['ownPage'],
  input: z.strictObject({ database: DatabaseName, table: Table, rows: RowsOfCopy }),
  inRecovery: true,
  run: async ({ database, table, rows }, { db: present }) => {
    if (present.name === database) throw new Refusal('not-found'); // it is the store by now
    await restoringInto(database, async () => {
      const db = await databaseCalled(database);
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
