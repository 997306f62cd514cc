import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Base, isLive } from '../../src/domain/base.ts';
import type { Field, Glimpse } from '../../src/domain/glimpse.ts';
import { Refusal, type RefusalCode } from '../../src/domain/refusal.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import type { Person, SeenHandle } from '../../src/store/handles.ts';
import type { Action } from '../../src/store/write.ts';
import { page } from '../domain/people.ts';

export const TODAY = '2026-11-22';

/** An empty store of its own. */
export function freshStore(): TendDatabase {
  return openDatabase('tend', { indexedDB: new IDBFactory(), IDBKeyRange });
}

/** The address of an invented person. */
export function person(value: string): SeenHandle {
  return { service: 'linkedin', kind: 'vanity', value, raw: value };
}

/** The address by member id of somebody with that number, in whatever part of LinkedIn. */
export function member(number: string): SeenHandle {
  return { service: 'linkedin', kind: 'memberId', value: number, raw: `ACwAA${number}` };
}

/** An address whose page surely shows these fields. */
export function shows(
  handle: SeenHandle,
  fields: Partial<Record<Field, string>>,
): Person & { glimpse: Glimpse } {
  const { handle: _, fields: readings } = page(fields);
  const { service, kind, value } = handle;
  return { handle, glimpse: { handle: { service, kind, value } as Glimpse['handle'], fields: readings } };
}

export const mara = person('mara-okafor');
export const ivo = person('ivo-lindqvist');

let second = 0;

/** The next user action: a `requestId` of its own, a second after the one before. */
export function action(): Action {
  return {
    requestId: crypto.randomUUID(),
    at: new Date(Date.UTC(2026, 10, 22, 4, 0, second++)).toISOString(),
  };
}

/** The code with which a question was refused; fails where it was not refused. */
export async function refusal(asked: Promise<unknown>): Promise<RefusalCode> {
  const told = await asked.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (told instanceof Refusal) return told.code;
  throw new Error(`expected a refusal, got ${told ?? 'an answer'}`, { cause: told });
}

/** All that lies in the store, tombstones and log included. */
export async function everything(db: TendDatabase): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

/** All that a person can come to see: living rows without their stamps, and the agenda lines; texts lie elsewhere after an undo. */
export async function visible(db: TendDatabase): Promise<Record<string, unknown[]>> {
  const { changes: _, texts: __, due = [], settings = [], drafts = [], ...tables } = await everything(db);
  const living = Object.entries(tables).map(([name, rows]) => [
    name,
    (rows as Base[]).filter(isLive).map(({ updated: _, ...row }) => row),
  ]);
  // What copies may still tell of is nobody's to see, and how far an operation is, is no matter of what is kept.
  const seen = (settings as { key: string }[]).filter(({ key }) => !['toBlank', 'operation'].includes(key));
  return { ...Object.fromEntries(living), due, settings: seen, drafts };
}
