import type { Instant } from '../domain/base.ts';
import { KEPT_TABLES, type KeptTable, type Tally } from '../domain/copies.ts';
import { Refusal } from '../domain/refusal.ts';

/** The version of the store whose rows a backup written now holds; files of every earlier one stay readable. */
export const BACKUP_VERSION = 4;

/** What a backup says of itself, in its first line. */
export interface BackupHeader {
  format: 'tend-backup';
  /** Of the store's tables. */
  version: number;
  made: Instant;
  /** The user's name for the device it was made on. */
  device: string;
}

/** Some rows of one table, in order of their keys. */
export interface RowsOfTable {
  table: KeptTable;
  rows: object[];
}

/** What a whole backup came to. `digest`: of its rows alone, hex; equal rows in equal order have an equal one. */
export interface Sum {
  tally: Tally;
  digest: string;
}

/** How many lines are hashed at a time: part of the format. */
const STRETCH = 1000;

const EMPTY_DIGEST = '0'.repeat(64);

/** Characters one line may have: a note of a megabyte, before and after, every character escaped. */
const LONGEST = 32_000_000;

/**
 * A backup as text, piece by piece: one JSON document in which every row has a line of its own, so that it can be
 * read as a stream, with the number of rows and their digest at its end.
 */
export async function* writeBackup(
  header: BackupHeader,
  pages: AsyncIterable<RowsOfTable>,
): AsyncGenerator<string> {
  const { format, version, made, device } = header;
  yield `${JSON.stringify({ format, version, made, device }).slice(0, -1)},"rows":[\n`;
  const sum = summing();
  let before = '';
  for await (const { table, rows } of pages) {
    const lines = rows.map((row) => lineOf(table, row));
    if (lines.length === 0) continue;
    await sum.add(table, lines);
    yield `${before}${lines.join(',\n')}`;
    before = ',\n';
  }
  const { tally, digest } = await sum.end();
  yield `\n],"tally":${JSON.stringify(tally)},"digest":"${digest}"}\n`;
}

/**
 * Reads a backup's rows as they come, and says at the end what it was. Only then is it known to be whole: nothing of
 * it may be relied on before.
 * @throws Refusal 'not-a-backup', 'backup-newer', or 'backup-damaged' where rows are missing or are not as written
 */
export async function* readBackup(
  chunks: AsyncIterable<string>,
): AsyncGenerator<RowsOfTable, Sum & { header: BackupHeader }> {
  const lines = linesOf(chunks);
  const header = headerOf((await lines.next()).value ?? '');
  const sum = summing();
  for await (const line of lines) {
    if (line.startsWith(']')) {
      const { tally, digest } = await sum.end();
      if (line !== `],"tally":${JSON.stringify(tally)},"digest":"${digest}"}`)
        throw new Refusal('backup-damaged');
      // To the very end: only there does what unpacks or decrypts the file know that all of it was sound.
      if (!(await lines.next()).done) throw new Refusal('backup-damaged');
      return { header, tally, digest };
    }
    const text = line.endsWith(',') ? line.slice(0, -1) : line;
    if (text === '') continue; // a backup without rows
    const [table, row] = rowOf(text);
    await sum.add(table, [text]);
    yield { table, rows: [row] };
  }
  throw new Refusal('backup-damaged'); // it has no end
}

/** The digest and number of rows, without writing them: to compare a store with a backup. */
export async function sumOf(pages: AsyncIterable<RowsOfTable>): Promise<Sum> {
  const sum = summing();
  for await (const { table, rows } of pages) {
    await sum.add(
      table,
      rows.map((row) => lineOf(table, row)),
    );
  }
  return sum.end();
}

function lineOf(table: KeptTable, row: object): string {
  return JSON.stringify([table, row]);
}

function rowOf(text: string): [table: KeptTable, row: object] {
  const parsed = parse(text, 'backup-damaged');
  const [table, row] = Array.isArray(parsed) ? parsed : [];
  if (!KEPT_TABLES.includes(table) || typeof row !== 'object' || row === null)
    throw new Refusal('backup-damaged');
  return [table, row];
}

function headerOf(line: string): BackupHeader {
  const rest = ',"rows":[';
  if (!line.endsWith(rest)) throw new Refusal('not-a-backup');
  const header = parse(`${line.slice(0, -rest.length)}}`, 'not-a-backup') as BackupHeader;
  if (header?.format !== 'tend-backup' || typeof header.version !== 'number')
    throw new Refusal('not-a-backup');
  if (header.version > BACKUP_VERSION) throw new Refusal('backup-newer');
  return header;
}

function parse(text: string, otherwise: 'not-a-backup' | 'backup-damaged'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(otherwise);
  }
}

/** Lines of a text that comes in pieces. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST) throw new Refusal('not-a-backup');
    yield* lines;
  }
  if (rest) yield rest;
}

/** A digest chained over stretches of lines, since WebCrypto hashes only what is there as a whole. */
function summing() {
  const tally: Tally = {};
  let waiting: string[] = [];
  let digest = EMPTY_DIGEST;
  const hash = async (lines: string[]) => {
    const bytes = new TextEncoder().encode([digest, ...lines].join('\n'));
    const hashed = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    digest = Array.from(hashed, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  return {
    async add(table: KeptTable, lines: string[]): Promise<void> {
      if (lines.length > 0) tally[table] = (tally[table] ?? 0) + lines.length;
      waiting.push(...lines);
      while (waiting.length >= STRETCH) {
        await hash(waiting.slice(0, STRETCH));
        waiting = waiting.slice(STRETCH);
      }
    },
    async end(): Promise<Sum> {
      if (waiting.length > 0) await hash(waiting);
      waiting = [];
      return { tally, digest };
    },
  };
}
