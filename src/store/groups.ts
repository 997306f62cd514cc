import { isLive, type PlainDate } from '../domain/base.ts';
import type { Cadence } from '../domain/cadence.ts';
import type { Contact } from '../domain/contact.ts';
import { type Group, groupName } from '../domain/group.ts';
import { fold } from '../domain/name.ts';
import { oneLine } from '../domain/one-line.ts';
import { dayAt } from '../domain/plain-date.ts';
import { cadenceOf } from '../domain/reasons.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/** Every group that lives, by name. */
export function listGroups(db: TendDatabase): Promise<Group[]> {
  return reading(db, async () => {
    const groups = (await db.groups.toArray()).filter(isLive);
    return groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/**
 * Puts somebody into the group of that name, however it is written; makes the group where there is none.
 * @throws Refusal 'empty' or 'too-long'
 */
export function joinGroup(
  db: TendDatabase,
  { target, name, ...action }: Action & { target: Target; name: string },
): Promise<void> {
  return write(db, { ...action, op: 'joinGroup' }, async (log) => {
    const kept = groupName(name);
    const contact = await targetOf(log, target);
    const groups = await groupsByName(log);
    const group = groups.find(kept) ?? (await groups.make(kept));
    const own = contact.groups ?? [];
    if (!own.includes(group.uid))
      await changeGroups(log, contact, { ...contact, groups: [...own, group.uid] });
  });
}

/** Takes somebody out of a group; a group that nobody is in any more stays, with its cadence. */
export function leaveGroup(
  db: TendDatabase,
  { target, groupUid, ...action }: Action & { target: Target; groupUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'leaveGroup' }, async (log) => {
    const contact = await targetOf(log, target);
    const { groups = [], ...rest } = contact;
    const left = groups.filter((uid) => uid !== groupUid);
    if (left.length === groups.length) return;
    await changeGroups(log, contact, left.length > 0 ? { ...rest, groups: left } : rest);
  });
}

/** Where another group's cadence is theirs by that, it counts from now: nobody is late for a group they just joined. */
export async function changeGroups(log: Log, contact: Contact, anew: Contact): Promise<void> {
  const rows = await log.db.groups.bulkGet([...(contact.groups ?? []), ...(anew.groups ?? [])]);
  const groups = rows.filter((one) => one !== undefined);
  const [before, after] = [contact, anew].map((one) => cadenceOf({ contact: one, groups })?.from);
  const since = after !== undefined && after !== before ? { inheritsSince: dayAt(log.at) } : {};
  await log.change('contacts', contact, { ...anew, ...since });
}

/**
 * Sets how often to be in touch with a group's members; undefined takes it away. Their lines follow in the same
 * transaction (`write.ts`).
 * @throws Refusal 'not-found'
 */
export function setGroupCadence(
  db: TendDatabase,
  {
    groupUid,
    today,
    cadence,
    ...action
  }: Action & { groupUid: string; today: PlainDate; cadence?: Cadence | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'setGroupCadence' }, async (log) => {
    const group = await db.groups.get(groupUid);
    if (!isLive(group)) throw new Refusal('not-found');
    const { cadence: _, cadenceSince: __, ...bare } = group;
    await log.change('groups', group, { ...bare, ...(cadence && { cadence, cadenceSince: today }) });
  });
}

/** The groups as they were read, by name; `make` adds one. Within a transaction. */
export interface GroupsByName {
  find(name: string): Group | undefined;
  make(name: string): Promise<Group>;
}

export async function groupsByName(log: Log): Promise<GroupsByName> {
  const key = (name: string) => fold(oneLine(name)); // "C#" is not "C++"
  const live = (await log.db.groups.toArray()).filter(isLive);
  const groups = new Map(live.map((group) => [key(group.name), group]));
  return {
    find: (name) => groups.get(key(name)),
    async make(name) {
      const group = { ...log.base(), name: groupName(name) };
      groups.set(key(name), group);
      await log.add('groups', group);
      return group;
    },
  };
}
