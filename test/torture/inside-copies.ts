import { ask } from '../../src/api/ask.ts';
import type { Input, RowKey } from '../../src/api/contract.ts';
import { KEPT_TABLES } from '../../src/domain/copies.ts';
import { readFile } from '../../src/files/profile-files.ts';
import { BACKUP_VERSION, type RowsOfTable, readBackup, writeBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';

/** Runs inside a page of the extension, as `inside.ts`: copies of the whole store, by asking for and giving rows. */

/** Rows given at a time. */
const PAGE = 500;

const header = { format: 'tend-backup', version: BACKUP_VERSION, made: '2026-01-01T00:00:00.000Z' } as const;

/** All that is kept, as the text of a backup. */
export async function backUp(): Promise<string> {
  return written(askedRows());
}

/** The text of a backup of these rows, which are in order of their keys. */
export async function backupOf(pages: RowsOfTable[]): Promise<string> {
  return written(each(pages));
}

/** Puts the store of a backup into the place of the present one; gives back the question that did it. */
export function restore(text: string): Promise<Input<'finishRestore'>> {
  return restoreFrom(each([text]));
}

/** The same with a snapshot from the browser's profile. */
export async function restoreSnapshot(name: string): Promise<void> {
  await restoreFrom(gunzipped((await readFile('snapshots', name)).stream()));
}

async function restoreFrom(text: AsyncIterable<string>): Promise<Input<'finishRestore'>> {
  const { database } = await ask('beginRestore', {});
  const source = readBackup(text);
  let waiting: RowsOfTable | undefined;
  const give = async () => {
    if (waiting) await ask('addRows', { database, ...waiting });
    waiting = undefined;
  };
  for (let next = await source.next(); ; next = await source.next()) {
    if (next.done) {
      await give();
      const { tally, digest } = next.value;
      const finish = { database, tally, digest };
      await ask('finishRestore', finish);
      return finish;
    }
    const { table, rows } = next.value;
    if (waiting && (waiting.table !== table || waiting.rows.length >= PAGE)) await give();
    waiting = { table, rows: [...(waiting?.rows ?? []), ...rows] };
  }
}

async function* askedRows(): AsyncGenerator<RowsOfTable> {
  for (const table of KEPT_TABLES) {
    for (let after: RowKey | undefined; ; ) {
      const { rows, next } = await ask('readRows', { table, after });
      yield { table, rows };
      if (next === undefined) break;
      after = next;
    }
  }
}

async function written(pages: AsyncIterable<RowsOfTable>): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeBackup({ ...header, device: '' }, pages)) pieces.push(piece);
  return pieces.join('');
}

async function* each<One>(all: One[]): AsyncGenerator<One> {
  yield* all;
}
