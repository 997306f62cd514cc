import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { blankContact } from '../../src/domain/contact.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { countToday, readAgenda } from '../../src/store/agenda.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { beginIndexing, countToIndex, indexTexts } from '../../src/store/index-texts.ts';
import { addNote, editNote } from '../../src/store/notes.ts';
import { search } from '../../src/store/search.ts';
import { chanceFrom } from '../torture/chance.ts';
import { firstRows } from '../torture/first-store.ts';
import { tearsIn } from '../torture/tears.ts';
import { derivedLines, storedLines } from './derived-lines.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, everything, freshStore, mara, TODAY } from './fresh-store.ts';

/** The tables as the earlier versions had them. */
const EARLIER = [
  {
    contacts: 'uid',
    handles: 'uid, [service+kind+value], contactUid',
    notes: 'uid, [contactUid+created], [contactUid+pin]',
    followUps: 'uid, contactUid',
    answers: 'uid',
    drafts: '[view+handle], handle',
    due: 'contactUid, [next+contactUid], *words',
    changes: '++seq, requestId',
    settings: 'key',
  },
  {
    contacts: 'uid, deletedAt',
    notes: 'uid, [contactUid+created], [contactUid+pin], deletedAt',
    followUps: 'uid, contactUid, deletedAt',
    changes: '++seq, requestId, contactUid, undoes',
  },
  {
    contacts: 'uid, deletedAt, *groups',
    notes: 'uid, [contactUid+created], [contactUid+pin], deletedAt, created',
    answers: 'uid, contactUid, day',
    interactions: 'uid, *participants, deletedAt',
    groups: 'uid',
    keyDates: 'uid, contactUid, deletedAt',
    sightings: 'uid, contactUid',
    changes: '++seq, requestId, contactUid, *others, undoes',
    due: 'contactUid, [next+contactUid], [fixed+contactUid], [soft+contactUid], stale, *words',
  },
  {
    texts: 'id, [contactUid+uid], *words',
    due: 'contactUid, [next+contactUid], [fixed+contactUid], [soft+contactUid], stale',
  },
];

/** A store as that version left it, opened by the one of today. */
async function upgradedFrom(version: number): Promise<{ db: TendDatabase; rows: Record<string, object[]> }> {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('tend', browser);
  for (const [at, tables] of EARLIER.slice(0, version).entries()) old.version(at + 1).stores(tables);
  const rows = firstRows(chanceFrom(version), 30) as unknown as Record<string, object[]>;
  await old.open();
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list);
  old.close();
  return { db: openDatabase('tend', browser), rows };
}

test.each([1, 2])(
  'a store of version %d has all its rows, and lines that are due on the same days',
  async (version) => {
    const { db, rows } = await upgradedFrom(version);
    const { due: lines = [], ...kept } = rows;
    const found = await everything(db);
    for (const [table, list] of Object.entries(kept))
      expect(found[table], table).toEqual(expect.arrayContaining(list));
    for (const { contactUid, next } of lines as { contactUid: string; next?: string }[])
      expect((await db.due.get(contactUid))?.fixed).toBe(next);
    // Before any line was derived anew, each is due as it was.
    const day = '2026-12-01';
    const dueThen = (lines as { next?: string }[]).filter(({ next }) => next !== undefined && next <= day);
    expect(await countToday(db, day)).toBe(dueThen.length);
    expect((await readAgenda(db, { today: day })).today).toHaveLength(dueThen.length);
  },
);

test.each([1, 2])(
  'the lines of a store of version %d are derived anew before they are read',
  async (version) => {
    const { db } = await upgradedFrom(version);
    await keepUp(db, TODAY);
    expect(await storedLines(db)).toEqual(await derivedLines(db, TODAY));
    expect(tearsIn((await everything(db)) as never, TODAY)).toEqual([]);
    const seq = await db.changes.count();
    await keepUp(db, TODAY); // once is enough
    expect(await db.changes.count()).toBe(seq);
    await addNote(db, { ...action(), handle: mara, text: 'Sails.' });
    expect(await storedLines(db)).toEqual(await derivedLines(db, TODAY));
    expect((await db.contacts.toArray()).every(isLive)).toBe(true);
  },
);

test.each([1, 2, 3])(
  'what a store of version %d has is found once it is indexed, and the search says so until then',
  async (version) => {
    const { db } = await upgradedFrom(version);
    await keepUp(db, TODAY);
    expect((await db.due.toArray()).filter((line) => 'words' in line)).toEqual([]);
    expect((await search(db, 'mara')).pending).toBeGreaterThan(0);
    // Meanwhile it is written in: about somebody who has no texts yet, and about the rows that are still to come.
    await addNote(db, { ...action(), handle: mara, text: 'Sails.' });
    const note = await db.notes.filter(isLive).first();
    await editNote(db, { ...action(), noteUid: note?.uid ?? '', text: 'Rebuilds ferries.' });
    expect((await search(db, 'sails')).hits).toHaveLength(1);
    await Promise.all([indexTexts(db), indexTexts(db)]);
    expect(await storedTexts(db)).toEqual(await derivedTexts(db));
    expect(await search(db, 'rebuilds')).not.toHaveProperty('pending');
    expect(await countToIndex(db)).toBeUndefined();
  },
);

test('the line of whoever did not answer says how many messages that were, once it was kept up', async () => {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('tend', browser);
  for (const [at, tables] of EARLIER.entries()) old.version(at + 1).stores(tables);
  const stamps = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' };
  const said = { kind: 'message', direction: 'out', on: '2026-02-01', touch: true, text: '' };
  await old.open();
  for (const uid of ['silent', 'other']) {
    await old.table('contacts').add({ ...blankContact({ uid, ...stamps }), fullName: uid });
    await old
      .table('due')
      .add({ contactUid: uid, reasons: [], rank: { importance: 1, reciprocity: 0 }, fullName: uid });
    const answered = uid === 'silent' ? { answered: false } : {};
    await old
      .table('interactions')
      .add({ uid: `to ${uid}`, ...stamps, ...said, ...answered, participants: [uid] });
  }
  old.close();
  const db = openDatabase('tend', browser);
  await keepUp(db, TODAY);
  expect((await db.due.get('silent'))?.rank.unanswered).toBe(1);
  expect((await db.due.get('other'))?.rank).toEqual({ importance: 1, reciprocity: 0 });
});

test('an indexing that the browser stops in the middle goes on where it was', async () => {
  const db = freshStore();
  const contact = (at: number) => ({
    uid: `contact-${String(at).padStart(4, '0')}`,
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    fullName: `Mara Okafor ${at}`,
    phase: 'maintain' as const,
    importance: 1 as const,
    tracked: true,
    fieldSource: {},
  });
  await db.contacts.bulkAdd(Array.from({ length: 450 }, (_, at) => contact(at)));
  await beginIndexing(db);
  let stretches = 0;
  const settled = db.beforeWriting;
  db.beforeWriting = async () => {
    if (stretches++ === 1) throw new Refusal('store-failed');
  };
  await indexTexts(db);
  db.beforeWriting = settled;
  expect(await countToIndex(db)).toBe(250);
  expect(await db.texts.count()).toBe(200);
  await indexTexts(db);
  expect(await storedTexts(db)).toEqual(await derivedTexts(db));
});
