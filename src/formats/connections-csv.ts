import { cellsOf } from './columns.ts';
import { openCsv } from './csv.ts';
import { CONNECTIONS, PERSON_COLUMNS } from './person-columns.ts';
import type { Told } from './person-of-row.ts';
import { type HowRead, type ReadPeople, readPeople } from './read-people.ts';

/**
 * LinkedIn's `Connections.csv`, of any year and however Excel saved it again. The title of a position is no headline.
 * @throws Unusable
 */
export async function readConnections(text: AsyncIterable<string>, how: HowRead): Promise<ReadPeople> {
  const { columns, batches } = await openCsv(text, { heading: CONNECTIONS, isExport: true });
  const told = (cells: string[]): Told =>
    Object.fromEntries(
      PERSON_COLUMNS.filter((name) => columns.has(name)).map((name) => [name, cellsOf(cells, columns, name)]),
    );
  // Its dates in numbers are American (2018).
  return readPeople(batches, told, { ...how, usual: 'monthFirst' });
}
