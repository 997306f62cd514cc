import { beforeEach, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { bringBack } from '../../src/store/bring-back.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { removeFollowUp } from '../../src/store/follow-ups.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import { deleteShare, keepShare, sendTo } from '../../src/store/shares.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { action, TODAY as today, visible } from './fresh-store.ts';
import { withThree } from './shared-rows.ts';

let db: TendDatabase;
let contactUids: string[];

beforeEach(async () => {
  const { maraUid, ivoUid, ...three } = await withThree();
  db = three.db;
  contactUids = [maraUid, ivoUid];
});

async function keepTrip() {
  const trip = { kind: 'trip' as const, summary: '', days: [today], place: 'Lisbon' };
  const occasionUid = await setOccasion(db, { ...action(), today, occasion: trip });
  await inviteTo(db, { ...action(), today, occasionUid, contactUids, summary: 'Meet?' });
  return occasionUid;
}

async function keepPage() {
  const page = { title: 'Ports', url: 'https://example.org/ports', text: '' };
  const shareUid = await keepShare(db, { ...action(), ...page });
  await sendTo(db, { ...action(), shareUid, contactUids, today });
  return shareUid;
}

const KINDS = [
  ['occasions', keepTrip, (occasionUid: string) => deleteOccasion(db, { ...action(), occasionUid })],
  ['shares', keepPage, (shareUid: string) => deleteShare(db, { ...action(), shareUid })],
] as const;

const live = async () => (await db.followUps.toArray()).filter(isLive);

test.each(KINDS)(
  'with a row of %s the trash gives back what was deleted with it',
  async (table, keep, drop) => {
    const uid = await keep();
    const [first] = await live();
    await removeFollowUp(db, { ...action(), followUpUid: first?.uid ?? '' }); // by itself, before
    const before = await visible(db);
    await drop(uid);
    const deleted = await visible(db);
    expect(await live()).toEqual([]);
    const back = action();
    await restoreFromTrash(db, { ...back, table, uid });
    expect(await visible(db)).toEqual(before);
    await undo(db, { ...action(), undoes: back.requestId });
    expect(await visible(db)).toEqual(deleted);
  },
);

test.each(KINDS)('so does the history with one of %s', async (table, keep, drop) => {
  const uid = await keep();
  const before = await visible(db);
  await drop(uid);
  const change = (await db.changes.toArray()).findLast((one) => one.table === table);
  await bringBack(db, { ...action(), seq: change?.seq ?? 0 });
  expect(await visible(db)).toEqual(before);
});

test.each(KINDS)(
  'nothing comes back with one of %s for whoever is kept no more',
  async (table, keep, drop) => {
    const uid = await keep();
    await drop(uid);
    const [contactUid = '', other] = contactUids;
    await erasePerson(db, { ...action(), contactUid });
    await restoreFromTrash(db, { ...action(), table, uid });
    expect(await live()).toMatchObject([{ contactUid: other }]);
  },
);
