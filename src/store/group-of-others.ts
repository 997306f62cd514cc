import { isLive } from '../domain/base.ts';
import type { Contact } from '../domain/contact.ts';
import type { TendDatabase } from './database.ts';
import { ofEach } from './of-each.ts';
import type { Return } from './undo.ts';

/** Whether it is a group that would end, and that somebody else has joined since. */
export async function isGroupOfOthers(
  db: TendDatabase,
  { table, again: { uid, deletedAt }, seq: then }: Return,
  own: Set<string>,
): Promise<boolean> {
  if (table !== 'groups' || deletedAt === undefined) return false;
  const members = await db.contacts.where({ groups: uid }).toArray();
  const others = members.filter((one) => isLive(one) && !own.has(one.uid));
  const changes = await ofEach(
    others.map((one) => one.uid),
    (contactUid) => db.changes.where({ contactUid }).toArray(),
  );
  const isIn = (row: object | undefined) => (row as Contact | undefined)?.groups?.includes(uid) ?? false;
  return changes.some(({ seq = 0, before, after }) => seq > then && isIn(after) && !isIn(before));
}
