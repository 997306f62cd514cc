import fc from 'fast-check';
import { isLive } from '../../src/domain/base.ts';
import type { Outcome } from '../../src/domain/import-plan.ts';
import type { Imported } from '../../src/domain/imported.ts';
import { oncePerPerson } from '../../src/domain/once-per-person.ts';
import type { OperationState } from '../../src/domain/operation.ts';
import { withShared } from '../../src/domain/same-record.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { comparePeople, importPeople } from '../../src/store/import-people.ts';
import { undoChunk } from '../../src/store/undo-chunk.ts';
import { action, everything, TODAY as today } from './fresh-store.ts';

/** A record of an invented file. */
export function record(name: string, more: Partial<Imported> & { title?: string } = {}): Imported {
  const { title, ...rest } = more;
  const value = name.toLowerCase().replaceAll(' ', '-');
  return {
    row: 1,
    fields: { fullName: name, ...(title && { title }) },
    handles: [{ service: 'linkedin', kind: 'vanity', value, raw: value }],
    ...rest,
  };
}

export interface Run {
  operation?: string;
  size?: number;
  asOf?: string;
  again?: boolean;
  /** Called after each chunk: true asks the same one again. */
  lost?: (chunk: number) => boolean;
}

/** Imports records chunk by chunk, as the dashboard does. */
export async function importAll(
  db: TendDatabase,
  people: Imported[],
  { operation = crypto.randomUUID(), size = 3, lost = () => false, ...terms }: Run = {},
): Promise<OperationState & { operation: string }> {
  const of = Math.max(1, Math.ceil(people.length / size));
  let state: OperationState | undefined;
  for (let chunk = 0; chunk < of; chunk++) {
    const page = people.slice(chunk * size, (chunk + 1) * size);
    const ask = () =>
      importPeople(db, { operation, chunk, of, at: action().at, people: page, today, ...terms });
    state = await ask();
    while (lost(chunk)) state = await ask();
  }
  return state as OperationState;
}

/** Takes an operation back, chunk by chunk. */
export async function undoAll(db: TendDatabase, undoes: string): Promise<OperationState> {
  const operation = crypto.randomUUID();
  for (let chunk = 0; ; chunk++) {
    const state = await undoChunk(db, { operation, chunk, undoes, at: action().at });
    if (state.done >= state.of) return state;
  }
}

/** The dry run of a whole file: what would become of it, and the records that the import itself takes. */
export async function dryRun(
  db: TendDatabase,
  people: Imported[],
  terms: Pick<Run, 'asOf' | 'again'> = {},
): Promise<{ counts: Partial<Record<Outcome, number>>; taken: Imported[] }> {
  const file = withShared(people);
  const earlierOf = oncePerPerson();
  const counts: Partial<Record<Outcome, number>> = {};
  const taken: Imported[] = [];
  for (let at = 0; at < file.length; at += 4) {
    const page = file.slice(at, at + 4);
    const found = await comparePeople(db, { people: page, today, ...terms });
    for (const [index, forecast] of found.entries()) {
      const one = page[index] as Imported;
      const outcome = earlierOf(one, forecast) ? 'twice' : forecast.is;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (outcome === 'new' || outcome === 'changed') taken.push(one);
    }
  }
  return { counts, taken };
}

/** All that lives, told without uids and stamps: two stores that were filled apart are equal by it. */
export async function told(db: TendDatabase): Promise<Record<string, string[]>> {
  const { changes: _, settings: __, due: ___, drafts: ____, ...tables } = await everything(db);
  const names = new Map<string, string>();
  for (const row of [...(tables.contacts ?? []), ...(tables.groups ?? [])] as Record<string, string>[])
    names.set(row.uid ?? '', row.fullName ?? row.name ?? '');
  const plain = ({ uid: _, id: ____, created: __, updated: ___, ...row }: Record<string, unknown>) =>
    JSON.stringify(row, (__, one) => (typeof one === 'string' ? (names.get(one) ?? one) : one));
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, (rows as never[]).filter(isLive).map(plain).sort()]),
  );
}

const NAMES = ['Mara Okafor', 'Ivo Lindqvist', 'Ana Reis', 'Joon Park', 'Lea Brandt', 'Tom Achebe'];
const some = <One>(...of: One[]) => fc.subarray(of);
const day = fc.constantFrom('2021-03-04', '2026-11-01', '2026-11-20');

/** Records of few people, so that many are about the same ones. */
export const anyRecord: fc.Arbitrary<Imported> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    other: fc.constantFrom(...NAMES),
    org: fc.constantFrom(undefined, 'Northlight', 'Northlight Ltd', 'Tidewater'),
    title: fc.constantFrom(undefined, 'Ferry pilot', 'Harbour master'),
    places: some('linkedin', 'email', 'tel'),
    strange: fc.integer({ min: 0, max: 9 }),
    connectedOn: fc.option(day, { nil: undefined }),
    groups: some('Rowers', 'rowers ', 'Choir'),
    interests: some('Sailing', 'sailing', 'Chess'),
    birthday: fc.constantFrom(undefined, '--03-14', '1980-03-14'),
    notes: some('Met in Lisbon.', ' ', 'Met in Lisbon. ', 'Rows.'),
    canHelpWith: some('Boats', 'boats '),
    askNext: some('The boat?'),
    howMet: fc.constantFrom(undefined, {}, { where: 'Lisbon' }, { on: '2019', via: 'Ivo' }),
    standing: fc.record(
      {
        phase: fc.constantFrom('maintain' as const, 'build' as const, 'letGo' as const),
        importance: fc.constantFrom<1 | 3>(1, 3),
        pausedUntil: day,
        tracked: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
    cadence: fc.constantFrom(undefined, undefined, 'none' as const, { every: 2, unit: 'week' as const }),
    followUps: some(
      { due: '2026-10-30', summary: 'send the notes', reason: 'promise' as const },
      { due: '2026-10-30', summary: 'Send the  notes', reason: 'custom' as const },
      { due: '2026-12-01', summary: '', reason: 'custom' as const },
    ),
    talks: some('a', 'b', 'c'),
  })
  .map(
    ({
      name,
      other,
      org,
      title,
      places,
      strange,
      connectedOn,
      birthday,
      howMet,
      cadence,
      talks,
      ...lists
    }) => {
      // Now and then an address is somebody else's, or the number that of a switchboard.
      const whose = (place: string) => (strange === 0 && place === 'email' ? other : name);
      const value = (place: string) =>
        strange < 4 && place === 'tel' ? '+4930123' : whose(place).toLowerCase().replaceAll(' ', '-');
      return {
        row: 1,
        fields: { fullName: name, ...(org && { org }), ...(title && { title }) },
        handles: places.map((service) => ({
          service,
          kind: service === 'linkedin' ? ('vanity' as const) : ('address' as const),
          value: value(service),
          raw: value(service),
        })),
        ...(connectedOn && { connectedOn }),
        ...lists,
        ...(howMet && { howMet }),
        ...(cadence && { cadence }),
        ...(birthday && { keyDates: [{ kind: 'birthday' as const, date: birthday }] }),
        talks: talks.map((key, at) => ({
          key,
          on: `2026-10-0${at + 1}`,
          kind: 'message' as const,
          direction: 'in' as const,
        })),
      };
    },
  );
