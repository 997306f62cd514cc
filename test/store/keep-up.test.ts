import { expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { countToday, readAgenda } from '../../src/store/agenda.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { Days } from '../torture/calendar-clock.ts';
import { withFault } from './failing-requests.ts';
import { mara } from './fresh-store.ts';

/** An offer for 22 November that makes sense until the 24th. */
async function offer(): Promise<Days> {
  const days = new Days('2026-11-22');
  const said = { due: days.today, expires: '2026-11-24', summary: 'the last ticket' };
  await setFollowUp(days.db, { ...days.action(), handle: mara, ...said });
  return days;
}

test('an offer is up until its last day, and gone on the next without anybody writing anything', async () => {
  const { db } = await offer();
  for (const [today, count] of [
    ['2026-11-24', 1],
    ['2026-11-25', 0],
  ] as const) {
    await keepUp(db, today);
    expect(await countToday(db, today)).toBe(count);
  }
  expect((await db.followUps.toArray())[0]).toMatchObject({ status: 'needs-action' }); // nothing is lost
});

test('where nothing is old, a new day writes its name, once', async () => {
  const { db } = await offer();
  let writes = 0;
  db.beforeWriting = async () => {
    writes++;
  };
  for (const _ of [1, 2]) await keepUp(db, '2026-11-24');
  expect(writes).toBe(1);
});

test('a disk that takes nothing hides no agenda: the lines are read as they are', async () => {
  const today = '2026-11-25';
  let [refused, read] = [0, 0];
  for (let nth = 1; ; nth++) {
    const { db } = await offer();
    await db.open();
    let isThrough = false;
    const requests = await withFault(nth, 'error', async () => {
      try {
        await keepUp(db, today);
        isThrough = true;
      } catch (cause) {
        expect((cause as Refusal).code, `request ${nth}`).toBe('store-unavailable'); // it could not be read at all
        expect(cause).toBeInstanceOf(Refusal);
        refused++;
      }
    });
    if (isThrough) read += (await readAgenda(db, { today })).today.length;
    if (requests < nth) break;
  }
  expect(refused).toBeLessThan(4); // the looks into the settings and the index
  expect(read).toBeGreaterThan(5); // a write that failed half-way left the line as it was
});

test('a clock that was set ahead for a while takes nothing from the agenda', async () => {
  const { db } = await offer();
  const today = '2026-11-22';
  await keepUp(db, '2027-03-01');
  await keepUp(db, today);
  expect(await countToday(db, today)).toBe(1);
});
