import { removeDatabase } from '../store/databases.ts';
import { now } from './clock.ts';
import type { Store } from './store.ts';

/** How long the database of before a restore is kept, in milliseconds. */
const KEPT_FOR = 7 * 86_400_000;

/** Until when a database that a restore puts aside now is kept. */
export function keptUntil(at: string): string {
  return new Date(Date.parse(at) + KEPT_FOR).toISOString();
}

/** A damaged store is never deleted by itself. */
export const FOR_EVER = '9999-12-31T00:00:00.000Z';

/** The name of a database made at that moment, for `DatabaseName`. */
export function databaseName(at: string): string {
  return `tend-${at.replaceAll(/[-:.]/g, '')}`;
}

/** Deletes those databases of before a restore whose time is over; with `all`, every one. */
export async function removeEarlier(store: Store, all = false): Promise<void> {
  const { witness, recovery } = await store.counted();
  const over = (witness?.earlier ?? []).filter(({ until }) => all || until < now());
  if (over.length === 0 || (recovery && !all)) return;
  for (const { name } of over) await removeDatabase(name);
  await store.witness((before) => ({
    ...before,
    earlier: before.earlier.filter((one) => !over.includes(one)),
  }));
}
