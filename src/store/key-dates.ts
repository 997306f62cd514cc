import { type Dated, isPartialDate, LABEL_LIMIT } from '../domain/key-date.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { ownRow, type Target, targetOf } from './target.ts';
import { type Action, write } from './write.ts';

/**
 * Adds a key date, or changes the one of that uid. A person has one birthday.
 * @throws Refusal 'not-found', 'day-unreadable' or 'too-long'
 */
export function setKeyDate(
  db: TendDatabase,
  {
    target,
    keyDateUid,
    dated,
    ...action
  }: Action & { target: Target; keyDateUid?: string | undefined; dated: Dated },
): Promise<void> {
  return write(db, { ...action, op: 'setKeyDate' }, async (log) => {
    const { label = '', ...rest } = dated;
    const named = oneLine(label);
    if (named.length > LABEL_LIMIT) throw new Refusal('too-long');
    if (!isPartialDate(dated.date)) throw new Refusal('day-unreadable');
    const said = { ...rest, ...(named && dated.kind === 'custom' && { label: named }) };
    if (keyDateUid !== undefined) {
      const row = await ownRow(log, 'keyDates', keyDateUid, target);
      const { label: _, ...before } = row;
      return log.change('keyDates', row, { ...before, ...said });
    }
    const { uid: contactUid } = await targetOf(log, target);
    const own = await db.keyDates.where({ contactUid }).toArray();
    const birthday = own.find((one) => one.kind === 'birthday' && one.deletedAt === undefined);
    if (dated.kind === 'birthday' && birthday)
      return log.change('keyDates', birthday, { ...birthday, ...said });
    return log.add('keyDates', { ...log.base(), contactUid, ...said });
  });
}

/** @throws Refusal 'not-found' */
export function deleteKeyDate(
  db: TendDatabase,
  { target, keyDateUid, ...action }: Action & { target: Target; keyDateUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteKeyDate' }, async (log) => {
    await log.remove('keyDates', await ownRow(log, 'keyDates', keyDateUid, target));
  });
}
