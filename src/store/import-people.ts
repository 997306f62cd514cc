import type { Forecast, ImportTerms } from '../domain/import-plan.ts';
import type { Imported } from '../domain/imported.ts';
import type { Counts, OperationState } from '../domain/operation.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { groupFinder } from './groups.ts';
import { type Planned, planAll } from './import-known.ts';
import { changeKnown, newPerson } from './import-rows.ts';
import { type Chunk, writeChunk } from './operations.ts';

/** What would become of these records: the dry run of `importPeople`. Writes nothing. */
export function comparePeople(
  db: TendDatabase,
  { people, ...terms }: ImportTerms & { people: Imported[] },
): Promise<Forecast[]> {
  const read = () => planAll(db, people, terms);
  const tables = db.tables.filter(({ name }) => name !== 'due' && name !== 'drafts');
  return reading(db, async () => (await db.transaction('r', tables, read)).map(forecast));
}

/**
 * Imports a chunk of people, as `planImport` has it: somebody new untracked, what the user wrote untouched, nobody
 * matched but by a handle. The same people again change nothing.
 */
export function importPeople(
  db: TendDatabase,
  { people, today, asOf, again, ...chunk }: Chunk & ImportTerms & { people: Imported[] },
): Promise<OperationState> {
  return writeChunk(db, { ...chunk, op: 'importPeople' }, async (log) => {
    const planned = await planAll(db, people, { today, asOf, again });
    const groupOf = await groupFinder(log);
    const fresh = [];
    for (const { plan } of planned) {
      const joined = ['new', 'changed'].includes(plan.is) ? await inOrder(plan.adds.joins, groupOf) : [];
      if (plan.is === 'new') fresh.push(newPerson(log, plan, joined));
      if (plan.is === 'changed' && plan.contact)
        await changeKnown(log, { ...plan, contact: plan.contact }, joined, today);
    }
    await log.addPeople(fresh);
    return countsOf(planned);
  });
}

/** One after the other: the first of a name makes the group. */
async function inOrder<Found>(names: string[], find: (name: string) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of names) found.push(await find(name));
  return found;
}

function countsOf(planned: Planned[]): Counts & { people: number } {
  const counts: Counts & { people: number } = { people: 0 };
  for (const { plan } of planned) {
    counts[plan.is] = (counts[plan.is] ?? 0) + 1;
    if (plan.is === 'new' || plan.is === 'changed') counts.people++;
  }
  return counts;
}

function forecast({ person: { row }, plan }: Planned): Forecast {
  const { is, why, contact, fields } = plan;
  return {
    row,
    is,
    ...(why && { why }),
    ...(contact && { contactUid: contact.uid, fullName: contact.fullName }),
    ...(fields.length > 0 && { fields }),
  };
}
