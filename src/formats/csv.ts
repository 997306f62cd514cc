import Papa from 'papaparse';
import { type Columns, columnsOf, type Heading } from './columns.ts';
import { Unusable } from './unusable.ts';

/** One record: its number in the file as a spreadsheet counts, with the header and what is before it; and its cells. */
export interface CsvRecord {
  row: number;
  cells: string[];
}

/** A table in a text. `batches` comes once; a batch has at most `BATCH` records, blank ones left out. */
export interface Csv<Name extends string = string> {
  delimiter: string;
  /** As it is written in the file. */
  header: string[];
  columns: Columns<Name>;
  batches: AsyncGenerator<CsvRecord[]>;
}

/** Records handled before the page may draw again: some 20 ms. */
export const BATCH = 500;

/** Records among which the header is looked for: exports begin with a note of some lines. */
const HEADER_WITHIN = 20;

/** Characters gathered before they are parsed, and within which the header lies. */
const STRETCH = 64 * 1024;

/** Characters one record may have; an unclosed quote makes one of all that follows. */
const LONGEST_RECORD = 2_000_000;

/** More records than any network has; messages are the most there are. */
const MOST_RECORDS = 2_000_000;

const DELIMITERS = [',', ';', '\t', '|'];

/** How a table is opened. */
export interface HowOpened<Name extends string> {
  /** The columns looked for; the record with the most of them is the header. */
  heading: Heading<Name>;
  /** Whether that a table has some of them is enough, or any table will do. */
  anyTable?: boolean;
  /** Written by a program, which writes every record in full: a short last one without a line end was cut. */
  isExport?: boolean;
}

/**
 * Opens a table: delimiter and header are found by which of them gives the columns looked for.
 * @throws Unusable 'empty', 'not-a-csv' or 'other-header'; while it is read also 'truncated' or 'too-many-rows'
 */
export async function openCsv<Name extends string>(
  text: AsyncIterable<string>,
  { heading, anyTable = false, isExport = false }: HowOpened<Name>,
): Promise<Csv<Name>> {
  const pieces = text[Symbol.asyncIterator]();
  try {
    return await opened(pieces, { heading, anyTable, isExport });
  } catch (error) {
    await pieces.return?.();
    throw error;
  }
}

async function opened<Name extends string>(
  pieces: AsyncIterator<string>,
  { heading, anyTable, isExport }: Required<HowOpened<Name>>,
): Promise<Csv<Name>> {
  let { head, ended } = await beginning(pieces);
  if (head.trim() === '') throw new Unusable('empty');
  const told = /^sep=(.)\n/.exec(head); // Excel's own first line
  if (told) head = head.slice(told[0].length);
  const delimiters = told?.[1] ? [told[1]] : DELIMITERS;
  const known = best(delimiters.map((one) => headerIn(head, one, heading)));
  const found = known.score > 0 || !anyTable ? known : best(delimiters.map((one) => anyTableIn(head, one)));
  if (found.score === 0) throw new Unusable(anyTable ? 'not-a-csv' : 'other-header');
  const { delimiter, header, at } = found;
  const records = recordsOf({ head, ended, pieces, delimiter, least: isExport ? header.length : 0 });
  return { delimiter, header, columns: columnsOf(header, heading), batches: batchesAfter(records, at) };
}

function best<Found extends { score: number }>(found: Found[]): Found {
  return found.reduce((one, next) => (next.score > one.score ? next : one));
}

async function beginning(pieces: AsyncIterator<string>): Promise<{ head: string; ended: boolean }> {
  let head = '';
  while (head.length < STRETCH) {
    const { done, value } = await pieces.next();
    if (done) return { head, ended: true };
    head += value;
  }
  return { head, ended: false };
}

function headerIn<Name extends string>(head: string, delimiter: string, heading: Heading<Name>) {
  const rows = firstRows(head, delimiter);
  const scores = rows.map((cells) => columnsOf(cells, heading).size);
  const score = Math.max(0, ...scores);
  const at = scores.indexOf(score);
  return { delimiter, score, at, header: rows[at] ?? [] };
}

/** A table with columns of any name: most of its records are as wide as its first. A letter has commas too. */
function anyTableIn(head: string, delimiter: string) {
  const rows = firstRows(head, delimiter);
  const widest = Math.max(...rows.map(({ length }) => length));
  const at = rows.findIndex(({ length }) => length === widest);
  const after = rows.slice(at).filter((cells) => cells.some((cell) => cell.trim()));
  const alike = after.filter(({ length }) => length === widest).length;
  const isTable = widest > 1 && alike > 1 && alike >= after.length / 2;
  return { delimiter, score: isTable ? alike * widest : 0, at, header: rows[at] ?? [] };
}

function firstRows(head: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: HEADER_WITHIN }).data;
}

interface Source {
  head: string;
  ended: boolean;
  pieces: AsyncIterator<string>;
  delimiter: string;
  least: number;
}

/** All records, some at a time, with the header and what is before it. */
async function* recordsOf({ head, ended, pieces, delimiter, least }: Source): AsyncGenerator<string[][]> {
  try {
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    let rest = head;
    let waiting = '';
    for (let done = ended; !done; ) {
      const next = await pieces.next();
      done = next.done === true;
      if (!done) waiting += next.value;
      if (done || waiting.length < STRETCH) {
        if (done) rest += waiting;
        continue;
      }
      const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
      rest = rest.slice(meta.cursor) + waiting;
      waiting = '';
      if (rest.length > LONGEST_RECORD + 2 * STRETCH) throw new Unusable('not-a-csv');
      yield data;
    }
    const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Unusable('truncated');
    const last = data.at(-1);
    if (!rest.endsWith('\n') && last && last.length < least) throw new Unusable('truncated');
    yield data;
  } finally {
    await pieces.return?.();
  }
}

async function* batchesAfter(
  records: AsyncGenerator<string[][]>,
  header: number,
): AsyncGenerator<CsvRecord[]> {
  let at = -1;
  for await (const some of records) {
    let batch: CsvRecord[] = [];
    for (const cells of some) {
      at++;
      if (at <= header || cells.every((cell) => cell.trim() === '')) continue;
      if (at > MOST_RECORDS) throw new Unusable('too-many-rows');
      batch.push({ row: at + 1, cells });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}
