import Papa from 'papaparse';

/** The mark of UTF-8, without which Excel takes the file for one in the code page of the country. */
export const BOM = '\uFEFF';

/** Programs take a cell that begins so for a formula (OWASP, CSV injection), wide letters of East Asia included. */
const UNSAFE = /^(?:[=+\-@\t\r\n＝＋－＠]|')/;

/** Rows read at a time: some 20 ms. */
const STRETCH = 200;

/** The cells of a file, as they were given to `csvLine`, some rows at a time. */
export function* stretchesOf(text: string): Generator<{ rows: string[][]; read: number }> {
  const newline = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  for (let at = 0; at < text.length; ) {
    // Without `fastMode: false` all that follows would be searched for quotes, and split, each time.
    const options = { delimiter: ',', newline, preview: STRETCH, fastMode: false } as const;
    const { data, meta } = Papa.parse<string[]>(text.slice(at), options);
    at = meta.truncated ? at + meta.cursor : text.length;
    yield { rows: filled(data), read: at / text.length };
  }
}

function filled(rows: string[][]): string[][] {
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '').map((cells) => cells.map(unescaped));
}

/** One row, with its line break; no cell of it is a formula anywhere, and each is read back as it was. */
export function csvLine(cells: string[]): string {
  return `${Papa.unparse([cells.map(escaped)], { newline: '\r\n' })}\r\n`;
}

/** With an apostrophe before what would be a formula; and before an apostrophe, so that it can be told from that. */
function escaped(cell: string): string {
  const text = cell.toWellFormed();
  return UNSAFE.test(text) ? `'${text}` : text;
}

function unescaped(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
