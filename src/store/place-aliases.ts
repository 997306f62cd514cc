import type { PlaceAliases } from '../domain/place-match.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';

const ALIASES = 'placeAliases';

/** The names that mean one place, as the user keeps them. */
export async function readAliases(db: TendDatabase): Promise<PlaceAliases> {
  return (await setting<PlaceAliases>(db, ALIASES)) ?? [];
}

/**
 * Keeps these, and no others.
 * @throws Refusal 'store-failed'
 */
export async function setAliases(db: TendDatabase, aliases: PlaceAliases): Promise<void> {
  await writing(db, () => db.settings.put({ key: ALIASES, value: aliases }));
}
