import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { contactAt } from '../../src/store/handles.ts';
import { setKeyDate } from '../../src/store/key-dates.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { action, freshStore, ivo, mara } from './fresh-store.ts';

test('whoever turns out to be one has one birthday, with its year where either tells it', async () => {
  const db = freshStore();
  const born = (handle: typeof mara, date: string) =>
    setKeyDate(db, { ...action(), target: { handle }, dated: { kind: 'birthday', date, leadDays: 0 } });
  await born(mara, '--05-05');
  await born(ivo, '1990-05-05');
  const contactUid = (await contactAt(db, mara))?.uid ?? '';
  await samePerson(db, { ...action(), handle: ivo, contactUid });
  const dates = (await db.keyDates.where({ contactUid }).toArray()).filter(isLive);
  expect(dates.map(({ date }) => date)).toEqual(['1990-05-05']);
});
