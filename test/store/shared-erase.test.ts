import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { listHistory } from '../../src/store/history.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import * as people from '../domain/people.ts';
import { action, everything, mara, refusal } from './fresh-store.ts';
import { alter, met, put, withThree, zofia } from './shared-rows.ts';

const remove = (db: TendDatabase, handle: typeof mara) => removeContact(db, { ...action(), handle });
const restore = (db: TendDatabase, uid: string) =>
  restoreFromTrash(db, { ...action(), table: 'contacts', uid });
const livingTalks = async (db: TendDatabase) =>
  (await db.interactions.toArray()).filter(isLive).map(({ uid }) => uid);

test('of an erased person what others took part in too is left to those others, as if this one never had', async () => {
  const { db, maraUid, ivoUid, zofiaUid } = await withThree();
  const logged = await put(db, 'logInteraction', {
    interactions: [met('alone', maraUid), met('both', maraUid, ivoUid), met('trashed', zofiaUid, maraUid)],
    keyDates: [people.keyDate({ contactUid: maraUid, kind: 'custom', label: 'regatta' })],
    sightings: [people.sighting({ contactUid: maraUid })],
  });
  await alter(db, 'changeInteraction', 'interactions', 'both', { text: 'Spoke of both again.' });
  await remove(db, zofia);
  const { rows } = await erasePerson(db, { ...action(), contactUid: maraUid });
  expect(rows).toMatchObject({ contacts: 1, interactions: 1, keyDates: 1, sightings: 1 });
  expect(await db.interactions.toArray()).toMatchObject([
    { uid: 'both', participants: [ivoUid], text: 'Spoke of both again.' },
    { uid: 'trashed', participants: [zofiaUid], deletedAt: expect.any(String) },
  ]);
  const changes = await db.changes.where({ contactUid: ivoUid }).toArray();
  expect(changes.filter(({ uid }) => uid === 'both')).toMatchObject([
    { op: 'logInteraction', after: { participants: [ivoUid] } },
    { op: 'changeInteraction', before: { participants: [ivoUid] }, after: { participants: [ivoUid] } },
  ]);
  const left = JSON.stringify(await everything(db));
  for (const word of ['Spoke of alone', 'regatta', 'Northlight', 'Mara']) expect(left).not.toContain(word);
  expect(await refusal(undo(db, { ...action(), undoes: logged.requestId }))).toBe('not-found');
  await restore(db, zofiaUid);
  expect((await db.due.get(zofiaUid))?.rank.last).toBe('2026-11-01');
  expect(await livingTalks(db)).toEqual(['both', 'trashed']);
});

test('what was once a person’s alone and is others’ now keeps no text of before', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'logInteraction', { interactions: [met('moved', maraUid)] });
  await alter(db, 'changeInteraction', 'interactions', 'moved', {
    participants: [ivoUid],
    text: 'With Ivo.',
  });
  await erasePerson(db, { ...action(), contactUid: maraUid });
  expect(await db.interactions.toArray()).toMatchObject([{ participants: [ivoUid], text: 'With Ivo.' }]);
  const left = JSON.stringify(await everything(db));
  expect(left).not.toContain('Spoke of moved');
});

test('emptying the trash takes deleted key dates and conversations, and what was said to them', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'setKeyDate', {
    keyDates: [people.keyDate({ contactUid: maraUid })],
    interactions: [met('both', maraUid, ivoUid)],
    answers: [
      people.answer({ uid: 'to-it', contactUid: maraUid, line: 'keyDate/a-key-date', of: '2026-12-24' }),
      people.answer({ uid: 'other', contactUid: maraUid, line: 'cadence', of: '2026-11-01' }),
    ],
  });
  await alter(db, 'deleteKeyDate', 'keyDates', 'a-key-date', 'remove');
  await alter(db, 'deleteInteraction', 'interactions', 'both', 'remove');
  // Hers by now is somebody else's, and so are the answers.
  await samePerson(db, { ...action(), handle: mara, contactUid: ivoUid });
  expect((await emptyTrash(db, action())).rows).toEqual({ interactions: 1, keyDates: 1, answers: 1 });
  expect(await db.answers.toCollection().primaryKeys()).toEqual(['other']);
  expect(JSON.stringify(await everything(db))).not.toContain('Spoke of both');
});

test('everybody who took part has it in their history, with the names of all', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'logInteraction', { interactions: [met('both', maraUid, ivoUid)] });
  for (const contactUid of [maraUid, ivoUid]) {
    const [last] = (await listHistory(db, { contactUid })).actions;
    expect(last).toMatchObject({
      op: 'logInteraction',
      names: { [maraUid]: 'Mara Okafor', [ivoUid]: 'Ivo Lindqvist' },
    });
  }
});
