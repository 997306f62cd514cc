import { columnsOf } from './columns.ts';
import { type Csv, type CsvRecord, openCsv } from './csv.ts';
import { PEOPLE, PERSON_COLUMNS, type PersonColumn } from './person-columns.ts';
import { toldBy } from './person-of-row.ts';
import { type HowRead, peopleOfTable, type ReadPeople } from './read-people.ts';

/** What each column of a table tells, by its place; undefined, nothing that is read. */
export type Mapping = (PersonColumn | undefined)[];

/** Records shown while the columns are mapped. */
const PREVIEW = 10;

/** Columns that can be mapped. */
const MOST_COLUMNS = 200;

/** Opens any table. @throws Unusable */
export function openMapped(text: AsyncIterable<string>): Promise<Csv<PersonColumn>> {
  return openCsv(text, { heading: PEOPLE, anyTable: true });
}

/** What the columns seem to tell, by their names; the first of two with the same meaning where only one can be read. */
export function guessMapping(header: string[]): Mapping {
  const mapping: Mapping = header.slice(0, MOST_COLUMNS).map(() => undefined);
  for (const [name, places] of columnsOf(header, { ...PEOPLE, needs: [[]] })) {
    for (const place of MANY.has(name) ? places : places.slice(0, 1)) mapping[place] = name;
  }
  return mapping.slice(0, MOST_COLUMNS);
}

/** What one person may have several of. */
const MANY = new Set<PersonColumn>(['profile', 'email', 'phone', 'groups', 'interests', 'note']);

/** Header and first records of a table, and what its columns seem to tell. @throws Unusable */
export async function previewCsv(
  text: AsyncIterable<string>,
): Promise<{ header: string[]; rows: string[][]; mapping: Mapping }> {
  const { header, batches } = await openMapped(text);
  const { value } = await batches.next();
  await batches.return(undefined);
  const rows = ((value as CsvRecord[] | undefined) ?? []).slice(0, PREVIEW).map(({ cells }) => cells);
  return { header, rows, mapping: guessMapping(header) };
}

/** The people of any table, by what its columns tell. @throws Unusable */
export async function readMapped(
  text: AsyncIterable<string>,
  mapping: Mapping,
  how: HowRead,
): Promise<ReadPeople> {
  const { batches } = await openMapped(text);
  return applyMapping(batches, mapping, how);
}

/** The people of records, by what their columns tell. @throws Unusable 'no-usable-rows' or 'too-many-rows' */
export function applyMapping(
  batches: AsyncIterable<CsvRecord[]>,
  mapping: Mapping,
  how: HowRead,
): Promise<ReadPeople> {
  const places = PERSON_COLUMNS.map((name) => {
    const found = mapping.flatMap((one, at) => (one === name ? [at] : []));
    return [name, found] as const;
  }).filter(([, found]) => found.length > 0);
  return peopleOfTable(batches, toldBy(places), how);
}
