import type { ContactRows } from '../domain/due.ts';
import type { Forecast, ImportTerms } from '../domain/import-plan.ts';
import type { Imported } from '../domain/imported.ts';
import type { Counts, OperationState } from '../domain/operation.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { groupsByName } from './groups.ts';
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
    const wanted = planned.filter(({ plan }) => plan.is === 'new' || plan.is === 'changed');
    const groups = await groupsByName(log);
    for (const { plan } of wanted)
      for (const name of plan.adds.joins) if (!groups.find(name)) await groups.make(name);
    const fresh: ContactRows[] = [];
    // Waits for the store alone: Dexie loses its transaction where a hundred other things are waited for in a row.
    for (const { plan } of wanted) {
      const joined = plan.adds.joins.flatMap((name) => groups.find(name) ?? []);
      if (plan.contact) await changeKnown(log, { ...plan, contact: plan.contact }, joined, today);
      else fresh.push(newPerson(log, plan, joined));
    }
    await log.addPeople(fresh);
    return countsOf(planned);
  });
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
  const { is, why, contact, between, taken, fields } = plan;
  return {
    row,
    is,
    ...(why && { why }),
    ...(contact && { contactUid: contact.uid, fullName: contact.fullName }),
    ...(between && { between: between.map(({ uid, fullName }) => ({ contactUid: uid, fullName })), taken }),
    ...(is === 'changed' && fields.length > 0 && { fields }),
  };
}
