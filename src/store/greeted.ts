import { isLive } from '../domain/base.ts';
import type { TendDatabase } from './database.ts';
import { liveOccasion } from './occasions.ts';
import type { Rows } from './rows.ts';
import { type Action, type Log, write } from './write.ts';

/** Who is sent a greeting; without `occasionUid` any greeting at all. */
export interface Greeted {
  occasionUid?: string | undefined;
  contactUids?: string[] | undefined;
  groupUids?: string[] | undefined;
  sent: boolean;
}

/**
 * Sends people or groups a greeting from now on, or does not any more. Without a greeting it is about all of them: these
 * people are sent none, whatever their groups say, or they are again.
 * @throws Refusal 'not-found', or 'malformed' of what is no greeting
 */
export function setGreetingFor(
  db: TendDatabase,
  { occasionUid, contactUids = [], groupUids = [], sent, ...action }: Action & Greeted,
): Promise<void> {
  return write(db, { ...action, op: 'setGreetingFor' }, async (log) => {
    const people = (await db.contacts.bulkGet([...new Set(contactUids)])).filter(isLive);
    if (occasionUid === undefined) {
      for (const contact of people) {
        const { noGreetings, ...bare } = contact;
        if (Boolean(noGreetings) === sent)
          await log.change('contacts', contact, sent ? bare : { ...bare, noGreetings: true });
      }
      return;
    }
    await liveOccasion(log, occasionUid, 'greeting');
    const groups = (await db.groups.bulkGet([...new Set(groupUids)])).filter(isLive);
    for (const row of people) await send(log, 'contacts', row, { occasionUid, sent });
    for (const row of groups) await send(log, 'groups', row, { occasionUid, sent });
  });
}

async function send<Name extends 'contacts' | 'groups'>(
  log: Log,
  table: Name,
  row: Rows[Name] & { greetings?: string[] },
  { occasionUid, sent }: { occasionUid: string; sent: boolean },
): Promise<void> {
  const { greetings = [], ...bare } = row;
  if (greetings.includes(occasionUid) === sent) return;
  const now = sent ? [...greetings, occasionUid] : greetings.filter((uid) => uid !== occasionUid);
  await log.change(table, row, { ...bare, ...(now.length > 0 && { greetings: now }) } as Rows[Name]);
}
