import { fold } from '../domain/name.ts';

/** Where the columns of each name are; several may have one name. Never an object: a header may say '__proto__'. */
export type Columns<Name extends string> = Map<Name, number[]>;

/** The columns a kind of file has, and by which it is known. */
export interface Heading<Name extends string> {
  /** What a written name means. */
  names: Map<string, Name>;
  /** Any one of these together makes a record the header. */
  needs: Name[][];
}

/** The names of a heading's columns. */
export type NameIn<Known> = Known extends Heading<infer Name> ? Name : never;

/** A heading, by how its columns are written, in any case and with any marks between the words. */
export function headingOf<Name extends string>(
  written: Record<Name, string[]>,
  needs: NoInfer<Name>[][],
): Heading<Name> {
  const names = new Map<string, Name>();
  for (const [name, spellings] of Object.entries(written) as [Name, string[]][]) {
    for (const spelling of spellings) if (!names.has(plain(spelling))) names.set(plain(spelling), name);
  }
  return { names, needs };
}

/** Where the columns of a heading are in a header; empty where it is another one's. */
export function columnsOf<Name extends string>(
  header: string[],
  { names, needs }: Heading<Name>,
): Columns<Name> {
  const columns: Columns<Name> = new Map();
  for (const [at, cell] of header.slice(0, MOST_COLUMNS).entries()) {
    const name = cell.length <= LONGEST_NAME ? names.get(plain(cell)) : undefined;
    if (name) columns.set(name, [...(columns.get(name) ?? []), at]);
  }
  return needs.some((together) => together.every((name) => columns.has(name))) ? columns : new Map();
}

/** What a record has in the columns of a name, trimmed, blanks left out. */
export function cellsOf<Name extends string>(cells: string[], columns: Columns<Name>, name: Name): string[] {
  return (columns.get(name) ?? []).map((at) => cells[at]?.trim() ?? '').filter(Boolean);
}

/** What a record has in the first column of a name that is not blank; '' for nothing. */
export function cellOf<Name extends string>(cells: string[], columns: Columns<Name>, name: Name): string {
  return cellsOf(cells, columns, name)[0] ?? '';
}

/** Columns looked at, and characters a column's name may have. */
const MOST_COLUMNS = 500;
const LONGEST_NAME = 100;

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
