import type { PlainDate } from '../domain/base.ts';
import type { Imported, SkippedRow } from '../domain/imported.ts';
import { oncePerPerson } from '../domain/once-per-person.ts';
import { BATCH, type CsvRecord } from './csv.ts';
import { personOfRow, skippedRow, type ToldCells } from './person-of-row.ts';
import { Unusable } from './unusable.ts';
import { type DateOrder, orderOf } from './written-dates.ts';

/** How a file is read. */
export interface HowRead {
  today: PlainDate;
  /** Called after some hundred records each, with how many were read; what it waits for lets the page draw. */
  pause?: ((records: number) => Promise<void> | void) | undefined;
}

/** What a file tells: whom, and which records make nobody, and why. */
export interface ReadPeople {
  people: Imported[];
  skipped: SkippedRow[];
}

/** More people than any network has: LinkedIn allows 30,000. */
export const MOST_PEOPLE = 200_000;

/**
 * The people of a table, each once, in the order of the file.
 * @param usual which number of a date is the month where none of the dates tells
 * @throws Unusable 'no-usable-rows', 'too-many-rows', and what reading the records throws
 */
export async function peopleOfTable(
  batches: AsyncIterable<CsvRecord[]>,
  toldBy: (cells: string[]) => ToldCells,
  { today, pause, usual }: HowRead & { usual?: DateOrder },
): Promise<ReadPeople> {
  const all: { record: CsvRecord; told: ToldCells }[] = [];
  for await (const batch of batches) {
    for (const record of batch) all.push({ record, told: toldBy(record.cells) });
    if (all.length > MOST_PEOPLE) throw new Unusable('too-many-rows');
    await pause?.(all.length);
  }
  // Only all dates of a file together tell which number is the month.
  const order = orderOf(datesIn(all)) ?? usual;
  const people: Imported[] = [];
  const skipped: SkippedRow[] = [];
  const earlierOf = oncePerPerson();
  for (const [index, { record, told }] of all.entries()) {
    if (index > 0 && index % BATCH === 0) await pause?.(all.length);
    const read = personOfRow(record, told, { today, order });
    if ('why' in read) {
      skipped.push(read);
      continue;
    }
    const earlier = earlierOf(read);
    if (earlier) skipped.push({ ...skippedRow(record, 'same-in-file'), earlier });
    else people.push(read);
  }
  if (people.length === 0) throw new Unusable('no-usable-rows', { skipped });
  return { people, skipped };
}

function* datesIn(all: { told: ToldCells }[]): Generator<string> {
  for (const { told } of all) {
    yield* told.connectedOn ?? [];
    yield* told.birthday ?? [];
  }
}
