import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { listSnapshots } from '../../src/background/list-snapshots.ts';
import { blankInSnapshots, takeSnapshot } from '../../src/background/snapshots.ts';
import { readFile } from '../../src/files/profile-files.ts';
import { type RowsOfTable, readBackup } from '../../src/formats/backup.ts';
import { checkedRow } from '../../src/formats/backup-rows.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { erasePerson } from '../../src/store/erase.ts';
import * as people from '../domain/people.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { action } from '../store/fresh-store.ts';
import { alter, met, put, withThree } from '../store/shared-rows.ts';

beforeEach(() => {
  freshProfile();
});

/** All that the only snapshot holds, each row checked as a restore does. */
async function inSnapshot(): Promise<RowsOfTable[]> {
  const [snapshot] = await listSnapshots();
  const reading = readBackup(gunzipped((await readFile('snapshots', snapshot?.name ?? '')).stream()));
  const pages: RowsOfTable[] = [];
  for await (const { table, rows } of reading)
    pages.push({ table, rows: rows.map((row) => checkedRow(table, row)) });
  return pages;
}

test('a snapshot loses an erased person with all words about them; what others took part in too stays theirs', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  await put(db, 'logInteraction', {
    interactions: [met('alone', maraUid), met('both', maraUid, ivoUid), met('handed', maraUid)],
    keyDates: [people.keyDate({ contactUid: maraUid, kind: 'custom', label: 'regatta' })],
    sightings: [people.sighting({ contactUid: maraUid })],
  });
  await alter(db, 'changeInteraction', 'interactions', 'both', { text: 'Spoke of both again.' });
  await takeSnapshot(db, 'auto', '2026-11-22T10:00:00.000Z');
  // What was hers alone in the snapshot is somebody else's now.
  await alter(db, 'changeInteraction', 'interactions', 'handed', {
    participants: [ivoUid],
    text: 'With Ivo.',
  });
  const { uids } = await erasePerson(db, { ...action(), contactUid: maraUid });
  await blankInSnapshots(uids);

  const pages = await inSnapshot();
  const text = JSON.stringify(pages);
  for (const word of ['Mara', 'Spoke of alone', 'Spoke of handed', 'regatta', 'Northlight'])
    expect(text).not.toContain(word);
  const rowsOf = (name: string) => pages.filter(({ table }) => table === name).flatMap(({ rows }) => rows);
  expect(rowsOf('interactions')).toMatchObject([{ uid: 'both', participants: [ivoUid] }]);
  expect(rowsOf('changes').filter((row) => (row as { uid: string }).uid === 'both')).toMatchObject([
    { contactUid: ivoUid, after: { text: 'Spoke of both.', participants: [ivoUid] } },
    { contactUid: ivoUid, before: { participants: [ivoUid] }, after: { text: 'Spoke of both again.' } },
  ]);
  expect(text).toContain('About Ivo Lindqvist.');
});

test('a snapshot loses the unsent message to an erased person, under whatever address it was written', async () => {
  const { db, maraUid, ivoUid } = await withThree();
  const draft = (uid: string) => ({ view: `dashboard#message:${uid}`, handle: 'linkedin/vanity/elsewhere' });
  const typed = { text: 'Dear', updated: '2026-11-22T10:00:00.000Z' };
  await db.drafts.bulkPut([maraUid, ivoUid].map((uid) => ({ ...draft(uid), ...typed })));
  await takeSnapshot(db, 'auto', '2026-11-22T10:00:00.000Z');
  const { uids } = await erasePerson(db, { ...action(), contactUid: maraUid });
  await blankInSnapshots(uids);
  const drafts = (await inSnapshot()).filter(({ table }) => table === 'drafts').flatMap(({ rows }) => rows);
  expect(drafts).toMatchObject([draft(ivoUid)]);
});
