import type { Change } from '../domain/change.ts';
import type { StoreChoice, Tally } from '../domain/copies.ts';
import { reading } from './attempt.ts';
import { type AnyDatabase, listDatabases, openAsIs } from './databases.ts';
import { STORE } from './epoch.ts';

/** The name of the store until a restore has made another. */
export const FIRST = 'tend';

/** Names that a store can have; the folder of the backups is kept in a database too. */
const STORES = /^tend(-\d{8}T\d{9}Z(-apart)?)?$/;

/** Tables whose rows say that somebody has used a store. */
const USED = ['contacts', 'handles', 'notes', 'followUps', 'answers', 'changes'] as const;

/**
 * Every database that is the store or was it once, and has rows or cannot be read; the last written first. Nothing is
 * changed in any. What a restore has left unfinished has no name of its own in it, and is none of them.
 */
export async function storesThere(): Promise<StoreChoice[]> {
  const names = (await listDatabases()).map(({ name }) => name).filter((name) => STORES.test(name));
  const choices = await Promise.all(names.map((name) => choiceCalled(name).catch(() => ({ name }))));
  return choices
    .filter((one) => one !== undefined)
    .sort((a: StoreChoice, b: StoreChoice) => ((a.last ?? '') < (b.last ?? '') ? 1 : -1));
}

async function choiceCalled(name: string): Promise<StoreChoice | undefined> {
  const { db } = await openAsIs(name);
  try {
    return await reading(db, () => lookInto(db));
  } finally {
    db.close();
  }
}

async function lookInto(db: AnyDatabase): Promise<StoreChoice | undefined> {
  const there = new Set(db.tables.map(({ name }) => name));
  if (db.name !== FIRST && !(there.has('settings') && (await db.table('settings').get(STORE))))
    return undefined;
  const tally: Tally = {};
  for (const table of USED.filter((name) => there.has(name))) tally[table] = await db.table(table).count();
  if (!Object.values(tally).some(Boolean)) return undefined;
  const last: Change | undefined = await db.table('changes').toCollection().last();
  return { name: db.name, tally, ...(last && { last: last.at }) };
}
