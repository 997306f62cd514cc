import { openCsv } from './csv.ts';
import { CONNECTIONS } from './person-columns.ts';
import { toldBy } from './person-of-row.ts';
import { type HowRead, peopleOfTable, type ReadPeople } from './read-people.ts';

/**
 * LinkedIn's `Connections.csv`, of any year and however Excel saved it again. The title of a position is no headline.
 * @throws Unusable
 */
export async function readConnections(text: AsyncIterable<string>, how: HowRead): Promise<ReadPeople> {
  const { columns, batches } = await openCsv(text, { heading: CONNECTIONS, isExport: true });
  // Its dates in numbers are American (2018).
  return peopleOfTable(batches, toldBy(columns), { ...how, usual: 'monthFirst' });
}
