import type { Transaction } from 'dexie';
import type { Due } from '../domain/due.ts';
import type { Interaction } from '../domain/interaction.ts';
import { LONG_AGO } from './bare-line.ts';

/** Has the lines of whoever did not answer derived anew: until version 5 they did not say how many messages those were. */
export async function renewUnanswered(transaction: Transaction): Promise<void> {
  const uids = new Set<string>();
  await transaction.table<Interaction>('interactions').each(({ answered, participants }) => {
    if (answered === false) for (const uid of participants) uids.add(uid);
  });
  await transaction
    .table<Due>('due')
    .where('contactUid')
    .anyOf([...uids])
    .modify({ stale: LONG_AGO });
}
