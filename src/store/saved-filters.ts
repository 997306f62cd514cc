import type { SavedFilter } from '../domain/saved-filter.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';

const FILTERS = 'filters';

/** The ways of looking at the people that the user keeps, in the order of keeping. */
export async function readFilters(db: TendDatabase): Promise<SavedFilter[]> {
  return (await setting<SavedFilter[]>(db, FILTERS)) ?? [];
}

/**
 * Keeps these, and no others.
 * @throws Refusal 'store-failed'
 */
export async function setFilters(db: TendDatabase, filters: SavedFilter[]): Promise<void> {
  await writing(db, () => db.settings.put({ key: FILTERS, value: filters }));
}
