import { ask } from '../../api/ask.ts';
import type { RowKey } from '../../api/contract.ts';
import type { Instant } from '../../domain/base.ts';
import { KEPT_TABLES, type KeptTable, type Tally } from '../../domain/copies.ts';
import { BACKUP_VERSION, type RowsOfTable, type Sum, writeBackup } from '../../formats/backup.ts';

/** Told how far something has come, in rows; `of` is 0 where that is not known. */
export type Progress = (done: number, of: number) => void;

/** Rows of these tables as the background has them now, page by page. */
export async function* storedRows(tables: readonly KeptTable[] = KEPT_TABLES): AsyncGenerator<RowsOfTable> {
  for (const table of tables) {
    let after: RowKey | undefined;
    do {
      const { rows, next } = await ask('readRows', { table, after });
      yield { table, rows };
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

/** The same of all tables, without those that the browser cannot read. @throws Refusal where it can read none */
async function* readableRows(): AsyncGenerator<RowsOfTable> {
  let some = false;
  let failure: unknown;
  for (const table of KEPT_TABLES) {
    try {
      for await (const page of storedRows([table])) {
        yield page;
        some = true;
      }
    } catch (error) {
      failure = error;
    }
  }
  if (failure && !some) throw failure;
}

/** All rows of a tally. */
export function rowsIn(tally: Tally): number {
  return Object.values(tally).reduce((sum, rows) => sum + rows, 0);
}

/**
 * The text of a backup of all there is now; with `rescue`, of what can still be read. `sum` is known once the text was
 * read to its end.
 */
export function backupText(
  { made, device, of, rescue = false }: { made: Instant; device: string; of: number; rescue?: boolean },
  progress: Progress,
): { text: AsyncIterable<string>; sum(): Sum } {
  let last = '';
  async function* rows() {
    let done = 0;
    for await (const page of rescue ? readableRows() : storedRows()) {
      yield page;
      done += page.rows.length;
      progress(done, Math.max(done, of));
    }
  }
  async function* text() {
    const header = { format: 'tend-backup', version: BACKUP_VERSION, made, device } as const;
    for await (const piece of writeBackup(header, rows())) {
      last = piece;
      yield piece;
    }
  }
  return { text: text(), sum: () => JSON.parse(`{${last.slice(last.indexOf('"tally"'))}`) };
}
