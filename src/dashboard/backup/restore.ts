import { ask, LONG } from '../../api/ask.ts';
import { KEPT_TABLES, type KeptTable, type Tally } from '../../domain/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readFile } from '../../files/profile-files.ts';
import { restoringInto } from '../../files/restoring.ts';
import { type BackupHeader, type RowsOfTable, readBackup, type Sum } from '../../formats/backup.ts';
import { unpacked } from '../../formats/backup-file.ts';
import { checkedRow } from '../../formats/backup-rows.ts';
import { type FileRow, MERGED_AT_ONCE, type MergeSoFar, mergeInto, nothingMerged } from './merging.ts';
import { type Progress, rowsIn } from './stored-rows.ts';

/** What a file holds, known once all of it was read and every row was found sound. */
export interface Contents extends Sum {
  header: BackupHeader;
  /** How many are there and not deleted. */
  people: number;
  notes: number;
  followUps: number;
}

/** Rows sent to the background at a time, and characters, since a message has an end too. */
const ROWS = { restore: 1000, merge: MERGED_AT_ONCE };
const CHARACTERS = 4_000_000;

const NOWHERE: Progress = () => undefined;

/**
 * Reads a backup to its end; nothing of it may be relied on before.
 * @throws Refusal 'not-a-backup', 'backup-damaged', 'backup-newer', 'wrong-passphrase' or 'too-large'
 */
export async function lookInto(file: Blob, passphrase = '', progress = NOWHERE): Promise<Contents> {
  const count = { people: 0, notes: 0, followUps: 0 };
  const words: Partial<Record<KeptTable, keyof typeof count>> = {
    contacts: 'people',
    notes: 'notes',
    followUps: 'followUps',
  };
  const sum = await eachRow(file, passphrase, (table, row, done) => {
    const word = words[table];
    if (word && !('deletedAt' in row)) count[word]++;
    if (done % 1000 === 0) progress(done, 0);
  });
  return { ...sum, ...count };
}

/**
 * Puts what the file holds in the place of all that is kept. The file was found sound before anything is sent, the
 * background takes a snapshot first, and the store stays as it is unless every row has arrived.
 */
export async function restoreFile(file: Blob, passphrase = '', progress = NOWHERE): Promise<void> {
  const { tally, digest } = await lookInto(file, passphrase);
  const { database } = await ask('beginRestore', {}, LONG);
  await restoringInto(database, async () => {
    await inPages(file, passphrase, ROWS.restore, tally, progress, async (page) => {
      for (const { table, rows } of byTable(page)) await ask('addRows', { database, table, rows });
    });
    await ask('finishRestore', { database, tally, digest }, LONG);
  });
}

/** The same with a snapshot of this browser, by its name. */
export async function restoreSnapshot(name: string, progress = NOWHERE): Promise<void> {
  await restoreFile(await readFile('snapshots', name), '', progress);
}

/**
 * Merges what the file holds into what is kept: what is missing here is added, what is older here is replaced.
 * @param merged told page by page; where a page fails, what the pages before came to
 */
export async function importFile(
  file: Blob,
  passphrase = '',
  progress = NOWHERE,
  merged = nothingMerged(),
): Promise<MergeSoFar> {
  const { tally } = await lookInto(file, passphrase);
  await ask('takeSnapshot', { reason: 'import' }, LONG);
  const last: FileRow[] = [];
  await inPages(file, passphrase, ROWS.merge, tally, progress, (page) => {
    last.push(...page.filter(isMerged));
    return mergeInto(
      merged,
      page.filter((one) => !isMerged(one)),
    );
  });
  await mergeInto(merged, last);
  return merged;
}

/** Somebody who turned out to be another: told once the other is there, with all that is theirs. */
function isMerged({ table, row }: FileRow): boolean {
  return table === 'contacts' && 'mergedInto' in row;
}

/** Every row of a backup, checked; the sum of all where it was sound to its end. */
export async function eachRow(
  file: Blob,
  passphrase: string,
  use: (table: KeptTable, row: object, done: number) => Promise<void> | void,
): Promise<Sum & { header: BackupHeader }> {
  const reading = readBackup(unpacked(file, passphrase));
  let done = 0;
  for (;;) {
    const next = await reading.next();
    if (next.done) return next.value;
    for (const row of next.value.rows) {
      // Only where there is something to wait for: a turn for each row would be most of the time.
      const waiting = use(next.value.table, checkedRow(next.value.table, row), ++done);
      if (waiting) await waiting;
    }
  }
}

async function inPages(
  file: Blob,
  passphrase: string,
  most: number,
  tally: Tally,
  progress: Progress,
  send: (page: FileRow[]) => Promise<void>,
): Promise<void> {
  const of = rowsIn(tally);
  let page: FileRow[] = [];
  let characters = 0;
  const flush = async (done: number) => {
    const full = page;
    page = [];
    characters = 0;
    await send(full);
    progress(done, of);
  };
  const { tally: sent } = await eachRow(file, passphrase, (table, row, done) => {
    page.push({ table, row });
    characters += JSON.stringify(row).length;
    return page.length >= most || characters >= CHARACTERS ? flush(done) : undefined;
  });
  await flush(of);
  if (rowsIn(sent) !== of) throw new Refusal('backup-damaged'); // another file meanwhile
}

function byTable(page: FileRow[]): RowsOfTable[] {
  return KEPT_TABLES.map((table) => ({
    table,
    rows: page.filter((one) => one.table === table).map(({ row }) => row),
  })).filter(({ rows }) => rows.length > 0);
}
