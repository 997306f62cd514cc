import { describe, expect, test } from 'vitest';
import { isOpen } from '../../src/domain/follow-up.ts';
import { countToday } from '../../src/store/agenda.ts';
import { removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { erasePerson } from '../../src/store/erase.ts';
import { answerFollowUp } from '../../src/store/follow-ups.ts';
import { inviteTo } from '../../src/store/invite.ts';
import { deleteOccasion, setOccasion } from '../../src/store/occasions.ts';
import { listOccasions } from '../../src/store/read-occasions.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { Days } from '../torture/calendar-clock.ts';
import { action, freshStore, refusal, TODAY as today, visible } from './fresh-store.ts';
import { christmas, person, reasons, set, trip } from './some-occasions.ts';

const invite = (db: TendDatabase, occasionUid: string, contactUids: string[], on = today) =>
  inviteTo(db, { ...action(), today: on, occasionUid, contactUids, summary: 'In Lisbon: meet?' });
const offers = async (db: TendDatabase) => (await db.followUps.toArray()).filter(isOpen);

describe('a trip', () => {
  test('its offers come up two weeks before it, and end with it', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara Okafor');
    const uid = await set(db, trip(['2026-12-20', '2026-12-24']));
    await invite(db, uid, [mara]);
    const offer = { due: '2026-12-06', expires: '2026-12-24', reason: 'trip', occasion: uid };
    expect(await offers(db)).toMatchObject([{ ...offer, contactUid: mara, summary: 'In Lisbon: meet?' }]);
  });

  test('an offer of a trip that is near comes up today', async () => {
    const db = freshStore();
    const uid = await set(db, trip(['2026-11-25', '2026-11-26']));
    await invite(db, uid, [await person(db, 'Mara Okafor')]);
    expect(await offers(db)).toMatchObject([{ due: today, expires: '2026-11-26' }]);
  });

  test('its offers end by themselves: on the last day they are up, and on the next nobody is asked for', async () => {
    const days = new Days(today);
    const { db } = days;
    const uid = await set(db, trip(['2026-11-25', '2026-11-26']));
    await invite(db, uid, [await person(db, 'Mara Okafor'), await person(db, 'Ivo Lindqvist')]);
    for (const [day, count] of [
      ['2026-11-26', 2],
      ['2026-11-27', 0],
    ] as const) {
      await keepUp(db, day);
      expect(await countToday(db, day)).toBe(count);
    }
    expect(await offers(db)).toHaveLength(2); // nothing was written
  });

  test('each is offered once, also where the offer was answered; one that was removed may be made again', async () => {
    const db = freshStore();
    const [mara, ivo] = [await person(db, 'Mara Okafor'), await person(db, 'Ivo Lindqvist')];
    const uid = await set(db, trip(['2026-11-25', '2026-11-26']));
    await invite(db, uid, [mara, mara, 'nobody']);
    const [offer] = await offers(db);
    await answerFollowUp(db, { ...action(), today, followUpUid: offer?.uid ?? '', answer: 'done' });
    await invite(db, uid, [mara, ivo]);
    const all = (await db.followUps.toArray()).map(({ contactUid }) => contactUid);
    expect(all.sort()).toEqual([mara, ivo].sort());
  });

  test('its open offers move with its days and words, those that were answered stay', async () => {
    const db = freshStore();
    const [mara, ivo, teo] = [await person(db, 'Mara'), await person(db, 'Ivo'), await person(db, 'Teo')];
    const uid = await set(db, trip(['2026-12-20', '2026-12-24']));
    await invite(db, uid, [mara, ivo, teo]);
    const of = async (whose: string) => (await db.followUps.where({ contactUid: whose }).toArray())[0];
    const answer = async (whose: string, how: object) =>
      answerFollowUp(db, { ...action(), today, followUpUid: (await of(whose))?.uid ?? '', ...how } as never);
    await answer(ivo, { answer: 'done' });
    await answer(teo, { answer: 'snoozed', until: '2026-12-23' });
    const before = await visible(db);
    const moved = action();
    const offer = { was: 'In Lisbon: meet?', is: 'In Porto: meet?' };
    const occasion = trip(['2026-12-10', '2026-12-12'], { place: 'Porto' });
    await setOccasion(db, { ...moved, today, occasionUid: uid, occasion, offer });
    expect(await of(mara)).toMatchObject({
      due: '2026-11-26',
      expires: '2026-12-12',
      summary: 'In Porto: meet?',
    });
    expect(await of(ivo)).toMatchObject({ due: '2026-12-06', status: 'completed' });
    expect(await of(teo)).toMatchObject({ due: '2026-11-26', expires: '2026-12-12' });
    expect(await of(teo)).not.toHaveProperty('snoozedUntil');
    await undo(db, { ...action(), undoes: moved.requestId });
    expect(await visible(db)).toEqual(before);
  });

  test('it goes with its open offers, and comes back with them', async () => {
    const db = freshStore();
    const uid = await set(db, trip(['2026-11-25', '2026-11-26']));
    await invite(db, uid, [await person(db, 'Mara Okafor')]);
    const before = await visible(db);
    const deleted = action();
    await deleteOccasion(db, { ...deleted, occasionUid: uid });
    expect(await offers(db)).toEqual([]);
    expect((await listOccasions(db)).occasions).toEqual([]);
    await undo(db, { ...action(), undoes: deleted.requestId });
    expect(await visible(db)).toEqual(before);
  });

  test('after it nobody is offered anything', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara Okafor');
    const uid = await set(db, trip(['2026-11-25', '2026-11-26']));
    expect(await refusal(invite(db, uid, [mara], '2026-11-27'))).toBe('day-past');
    await invite(db, uid, [mara]);
    expect(await reasons(db, mara, '2026-11-26')).toMatchObject([{ why: 'trip', occasion: uid }]);
    expect(await reasons(db, mara, '2026-11-27')).toEqual([]);
  });

  test('of somebody else it says whose it is, and goes with them', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara Okafor');
    await set(db, trip(['2026-11-25'], { contactUid: mara }));
    expect((await listOccasions(db)).occasions).toMatchObject([
      { whose: 'Mara Okafor', days: ['2026-11-25'] },
    ]);
    await removeContact(db, { ...action(), contactUid: mara });
    expect((await listOccasions(db)).occasions).toEqual([]);
    expect(await refusal(set(db, trip(['2026-11-25'], { contactUid: mara })))).toBe('not-found');
  });

  test('of somebody else it is offered to them alone', async () => {
    const db = freshStore();
    const [mara, ivo] = [await person(db, 'Mara Okafor'), await person(db, 'Ivo Lindqvist')];
    await invite(db, await set(db, trip(['2026-11-25'], { contactUid: mara })), [ivo, mara]);
    expect((await offers(db)).map(({ contactUid }) => contactUid)).toEqual([mara]);
  });

  test('where it becomes another one’s, open offers to whoever it is not about any more go, till that is undone', async () => {
    const db = freshStore();
    const [mara, ivo] = [await person(db, 'Mara Okafor'), await person(db, 'Ivo Lindqvist')];
    const whose = async () => (await offers(db)).map(({ contactUid }) => contactUid).sort();
    const uid = await set(db, trip(['2026-11-25']));
    await invite(db, uid, [mara, ivo]);
    const changed = action();
    const occasion = trip(['2026-11-25'], { contactUid: mara });
    await setOccasion(db, { ...changed, today, occasionUid: uid, occasion });
    expect(await whose()).toEqual([mara]);
    await undo(db, { ...action(), undoes: changed.requestId });
    expect(await whose()).toEqual([mara, ivo].sort());
    await set(db, trip(['2026-11-26'], { contactUid: ivo }), uid);
    expect(await whose()).toEqual([ivo]);
    await set(db, occasion, uid);
    await invite(db, uid, [mara]);
    await set(db, trip(['2026-11-25']), uid);
    expect(await whose(), 'it is the user’s now').toEqual([]);
  });

  test('with whose it is go the open offers to others too, and come back, or are erased', async () => {
    const db = freshStore();
    const [mara, ivo, teo] = [await person(db, 'Mara'), await person(db, 'Ivo'), await person(db, 'Teo')];
    const uid = await set(db, trip(['2026-11-25']));
    await invite(db, uid, [mara, ivo, teo]);
    // As a copy of another device may bring it: offered to others, though it is somebody's.
    await db.occasions.update(uid, { contactUid: mara });
    const before = await visible(db);
    const removed = action();
    await removeContact(db, { ...removed, contactUid: mara });
    expect(await offers(db)).toEqual([]);
    await undo(db, { ...action(), undoes: removed.requestId });
    expect(await visible(db)).toEqual(before);
    await removeContact(db, { ...action(), contactUid: mara });
    await restoreFromTrash(db, { ...action(), table: 'contacts', uid: mara });
    expect(await visible(db), 'from the trash').toEqual(before);
    const [mine] = await db.followUps.where({ contactUid: teo }).toArray();
    await answerFollowUp(db, { ...action(), today, followUpUid: mine?.uid ?? '', answer: 'done' });
    await erasePerson(db, { ...action(), contactUid: mara });
    expect((await db.followUps.toArray()).map(({ contactUid }) => contactUid)).toEqual([teo]);
    expect((await db.due.get(ivo))?.reasons).toEqual([]);
  });

  test('it has a place, days in order, and stays a trip', async () => {
    const db = freshStore();
    expect(await refusal(set(db, trip(['2026-11-25'], { place: ' ' })))).toBe('empty');
    expect(await refusal(set(db, trip(['2026-11-25', '2026-11-24'])))).toBe('ends-before');
    const uid = await set(db, trip(['2026-11-25']));
    expect(await refusal(set(db, christmas, uid))).toBe('malformed');
    expect(await refusal(set(db, trip(['2026-11-25']), 'none'))).toBe('not-found');
  });

  test('a request tried again is done once, and answers the same', async () => {
    const db = freshStore();
    const once = { ...action(), today, occasion: trip(['2026-11-25']) };
    expect(await setOccasion(db, once)).toBe(await setOccasion(db, once));
    expect(await db.occasions.count()).toBe(1);
  });
});
