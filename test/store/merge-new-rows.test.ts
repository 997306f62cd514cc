import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { KEPT_TABLES } from '../../src/domain/copies.ts';
import { PERSON_TABLES } from '../../src/domain/people-rows.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { type CopiedRow, mergeRows } from '../../src/store/merge-rows.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import * as people from '../domain/people.ts';
import { derivedLines, storedLines } from './derived-lines.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, freshStore, mara, TODAY, visible } from './fresh-store.ts';
import { met, put, withThree } from './shared-rows.ts';

const LATER = '2026-11-23T00:00:00.000Z';

/** Every row of a store, as a file of it has them. */
async function rowsOf(db: TendDatabase): Promise<CopiedRow[]> {
  const rows: CopiedRow[] = [];
  for await (const page of allKeptRows(db))
    rows.push(...page.rows.map((row) => ({ table: page.table, row })));
  return rows.filter(({ table }) => table !== 'changes' && table !== 'settings');
}

async function device() {
  const three = await withThree();
  const { db, maraUid, ivoUid } = three;
  await put(db, 'joinGroup', {
    groups: [people.group({ cadence: { every: 1, unit: 'month' }, cadenceSince: '2026-10-01' })],
    interactions: [met('both', maraUid, ivoUid)],
    keyDates: [people.keyDate({ contactUid: maraUid })],
    sightings: [people.sighting({ contactUid: ivoUid })],
    answers: [people.answer({ contactUid: maraUid, line: 'cadence', of: '2026-11-01', answer: 'skipped' })],
  });
  await db.contacts.update(maraUid, { groups: ['a-group'], askNext: ['the boat'] });
  return three;
}

test('every table that tells about people is merged, and no other', () => {
  const others = KEPT_TABLES.filter((table) => !(PERSON_TABLES as readonly string[]).includes(table));
  expect(others).toEqual(['drafts', 'changes', 'settings']);
});

test.each([1, 4, 500])(
  'another device takes over everything, %d rows at a time; and gives all of it back',
  async (size) => {
    const { db } = await device();
    const rows = await rowsOf(db);
    const other = freshStore();
    const merges = [];
    for (let at = 0; at < rows.length; at += size) {
      const merge = action();
      const page = rows.slice(at, at + size);
      expect(await mergeRows(other, { ...merge, rows: page })).toEqual({
        added: page.length,
        changed: 0,
        leftOut: [],
      });
      merges.unshift(merge);
    }
    expect(await rowsOf(other)).toEqual(rows);
    // Whatever came first, each line knows the groups, conversations and dates that came after it.
    expect(await storedLines(other)).toEqual(await derivedLines(other, TODAY));
    expect(await storedTexts(other)).toEqual(await derivedTexts(other));
    expect(await mergeRows(other, { ...action(), rows })).toEqual({ added: 0, changed: 0, leftOut: [] });
    for (const { requestId } of merges) await undo(other, { ...action(), undoes: requestId });
    for (const [table, left] of Object.entries(await visible(other))) expect(left, table).toEqual([]);
  },
);

test('what is of somebody who turned out to be another one here is that one’s', async () => {
  const { db, maraUid, ivoUid, zofiaUid } = await device();
  await samePerson(db, { ...action(), handle: mara, contactUid: ivoUid });
  const rows = [
    { table: 'interactions', row: { ...met('both', maraUid, ivoUid), updated: LATER } },
    { table: 'interactions', row: met('new', zofiaUid, maraUid) },
    { table: 'keyDates', row: people.keyDate({ uid: 'new-date', contactUid: maraUid }) },
    { table: 'sightings', row: people.sighting({ uid: 'new-sighting', contactUid: maraUid }) },
  ] satisfies CopiedRow[];
  expect(await mergeRows(db, { ...action(), rows })).toEqual({ added: 3, changed: 1, leftOut: [] });
  expect((await db.interactions.get('both'))?.participants).toEqual([ivoUid]);
  expect((await db.interactions.get('new'))?.participants).toEqual([zofiaUid, ivoUid]);
  expect(await db.keyDates.get('new-date')).toMatchObject({ contactUid: ivoUid });
  expect(await db.sightings.get('new-sighting')).toMatchObject({ contactUid: ivoUid });
  expect(await storedLines(db)).toEqual(await derivedLines(db, TODAY));
  expect(await storedTexts(db)).toEqual(await derivedTexts(db));
});

test.each([1, 2])(
  'whoever turned out to be another one there takes along what is only here, %d rows at a time',
  async (size) => {
    const { db, maraUid, ivoUid, zofiaUid } = await device();
    await put(db, 'logInteraction', { interactions: [met('only-here', zofiaUid, maraUid)] });
    const [mara, ivo] = [await db.contacts.get(maraUid), await db.contacts.get(ivoUid)];
    const uid = '00000000-somebody-new';
    const rows = [
      // As the import sends them: whoever turned out to be another one comes last.
      { table: 'contacts' as const, row: { ...ivo, uid, fullName: 'M. Okafor' } },
      { table: 'contacts' as const, row: { ...mara, updated: LATER, deletedAt: LATER, mergedInto: uid } },
    ];
    const before = await visible(db);
    const merges = [];
    for (let at = 0; at < rows.length; at += size) {
      const merge = action();
      await mergeRows(db, { ...merge, rows: rows.slice(at, at + size) });
      merges.unshift(merge);
    }
    expect((await db.interactions.get('only-here'))?.participants).toEqual([zofiaUid, uid]);
    for (const table of [db.notes, db.handles, db.keyDates, db.answers]) {
      const owners = (await table.toArray()).filter(isLive).map(({ contactUid }) => contactUid);
      expect(owners, table.name).toContain(uid);
      expect(owners, table.name).not.toContain(maraUid);
    }
    expect(await storedLines(db)).toEqual(await derivedLines(db, TODAY));
    expect(await storedTexts(db)).toEqual(await derivedTexts(db));
    for (const { requestId } of merges) await undo(db, { ...action(), undoes: requestId });
    expect(await visible(db)).toEqual(before);
  },
);

test('groups of one name on two devices stay two, each with its members', async () => {
  const { db, maraUid } = await device();
  const group = people.group({ uid: 'theirs', name: 'Rowers' });
  const contact = { ...people.contact({ uid: 'noor', fullName: 'Noor Haddad', groups: ['theirs'] }) };
  await mergeRows(db, {
    ...action(),
    rows: [
      { table: 'contacts', row: contact },
      { table: 'groups', row: group },
    ],
  });
  expect((await db.groups.toArray()).map(({ uid, name }) => [uid, name])).toEqual([
    ['a-group', 'Rowers'],
    ['theirs', 'Rowers'],
  ]);
  expect(await db.contacts.where({ groups: 'theirs' }).primaryKeys()).toEqual(['noor']);
  expect(await db.contacts.where({ groups: 'a-group' }).primaryKeys()).toEqual([maraUid]);
});
