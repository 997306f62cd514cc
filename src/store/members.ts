import type { Change } from '../domain/change.ts';
import type { TendDatabase } from './database.ts';

/** The contacts that name the row of a change: members of a group, those of a goal, those who are sent a greeting. */
export async function membersOf(db: TendDatabase, { table, uid }: Change): Promise<string[]> {
  if (table === 'goals') return db.contacts.where({ goals: uid }).primaryKeys();
  if (table === 'groups') return db.contacts.where({ groups: uid }).primaryKeys();
  const groups = await db.groups.where({ greetings: uid }).primaryKeys();
  const [own, theirs] = await Promise.all([
    db.contacts.where({ greetings: uid }).primaryKeys(),
    db.contacts.where('groups').anyOf(groups).primaryKeys(),
  ]);
  return [...new Set([...own, ...theirs])];
}
