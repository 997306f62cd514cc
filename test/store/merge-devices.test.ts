import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { handleText } from '../../src/domain/handle.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { type CopiedRow, mergeRows } from '../../src/store/merge-rows.ts';
import { addNote, editNote } from '../../src/store/notes.ts';
import { addKeptRows } from '../../src/store/restore.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { action, everything, freshStore, ivo, mara, person, TODAY as today, visible } from './fresh-store.ts';

const PEOPLE = [mara, ivo, person('zofia-wrona'), person('teo-marsh')];
const TABLES = ['contacts', 'handles', 'notes', 'followUps', 'answers'] as const;

/** What a device does before the copy of the other comes: about whom, and with whom they turn out to be one. */
interface Deed {
  does: 'note' | 'edit' | 'day' | 'merge';
  who: number;
  other: number;
}

const deeds = fc.array(
  fc.record<Deed>({
    does: fc.constantFrom('note', 'edit', 'day', 'merge', 'merge'),
    who: fc.nat({ max: 3 }),
    other: fc.nat({ max: 2 }),
  }),
  { maxLength: 7 },
);

async function live(db: TendDatabase, { does, who, other }: Deed): Promise<void> {
  const handle = PEOPLE[who] ?? mara;
  const write = action();
  const text = `${does} of ${write.at}`;
  if (does === 'note') await addNote(db, { ...write, handle, text });
  if (does === 'day') await setFollowUp(db, { ...write, handle, today, due: today, summary: text });
  if (does === 'edit') {
    const [note] = await db.notes.orderBy('[contactUid+created]').toArray();
    if (note) await editNote(db, { ...write, noteUid: note.uid, text });
  }
  if (does === 'merge') {
    const to = await contactAt(db, PEOPLE[(who + 1 + other) % 4] ?? mara);
    if (to && (await contactAt(db, handle))) await samePerson(db, { ...write, handle, contactUid: to.uid });
  }
}

/** Two devices of one user with the same people on both. */
async function twoDevices(): Promise<[TendDatabase, TendDatabase]> {
  const [here, there] = [freshStore(), freshStore()];
  for (const handle of PEOPLE) await addNote(here, { ...action(), handle, text: `first of ${handle.value}` });
  for (const table of TABLES) await addKeptRows(there, table, await here.table(table).toArray());
  return [here, there];
}

async function copyOf(db: TendDatabase): Promise<CopiedRow[]> {
  const tables = TABLES.map(async (table) =>
    (await db.table(table).toArray()).map((row: object) => ({ table, row })),
  );
  return (await Promise.all(tables)).flat();
}

/** Every text there is, each with whether it can be reached: its person lives. */
async function texts(db: TendDatabase): Promise<Map<string, boolean>> {
  const alive = new Set((await db.contacts.toArray()).filter(isLive).map(({ uid }) => uid));
  const rows = [...(await db.notes.toArray()), ...(await db.followUps.toArray())].filter(isLive);
  return new Map(rows.map(({ uid, contactUid }) => [uid, alive.has(contactUid)]));
}

async function expectAllReached(here: TendDatabase, uids: Iterable<string>): Promise<void> {
  const found = await texts(here);
  for (const uid of uids) expect(found.get(uid), 'a note or a day').toBe(true);
  expect([...found.values()]).not.toContain(false);
  const handles = (await here.handles.toArray()).filter(isLive);
  for (const handle of PEOPLE) expect(isLive(await contactAt(here, handle)), handle.value).toBe(true);
  const current = handles.filter(({ state }) => state === 'current').map(handleText);
  expect(current).toEqual([...new Set(current)]);
  for (const { contactUid } of handles) expect(isLive(await here.contacts.get(contactUid))).toBe(true);
  const lines = (await here.contacts.toArray()).filter(isLive).map(({ uid }) => uid);
  expect((await here.due.toCollection().primaryKeys()).sort()).toEqual(lines.sort());
}

test('whoever turned out to be whom on which device, every note, day and address leads to somebody who lives', {
  timeout: 120_000,
}, async () => {
  let merges = 0;
  await fc.assert(
    fc.asyncProperty(
      deeds,
      deeds,
      fc.boolean(),
      fc.integer({ min: 2, max: 40 }),
      fc.boolean(),
      async (ours, theirs, later, page, backwards) => {
        const [here, there] = await twoDevices();
        for (const deed of later ? ours : theirs) await live(later ? here : there, deed);
        for (const deed of later ? theirs : ours) await live(later ? there : here, deed);
        const uids = new Set([...(await texts(here)).keys(), ...(await texts(there)).keys()]);
        const newest = [...(await here.notes.toArray()), ...(await there.notes.toArray())].sort((a, b) =>
          a.updated < b.updated ? -1 : 1,
        );
        const before = await visible(here);
        const copy = await copyOf(there);
        if (backwards) copy.reverse();
        merges += copy.filter(({ row }) => 'mergedInto' in row).length;
        const requests: string[] = [];
        for (let at = 0; at < copy.length; at += page) {
          const write = { ...action(), rows: copy.slice(at, at + page) };
          await mergeRows(here, write);
          requests.push(write.requestId);
        }
        await expectAllReached(here, uids);
        for (const { uid, text } of new Map(newest.map((note) => [note.uid, note])).values())
          expect((await here.notes.get(uid))?.text, 'the later word').toBe(text);
        const once = await visible(here);
        const again = action();
        await mergeRows(here, { ...again, rows: copy });
        requests.push(again.requestId);
        await expectAllReached(here, uids);
        if (page >= copy.length) expect(await visible(here), 'a second time tells nothing new').toEqual(once);
        for (const undoes of requests.reverse()) await undo(here, { ...action(), undoes });
        expect(await visible(here), 'taken back').toEqual(before);
      },
    ),
    { numRuns: 300 },
  );
  expect(merges).toBeGreaterThan(100);
});

const contactOf = async (db: TendDatabase, handle: typeof mara): Promise<Contact> => {
  const contact = await contactAt(db, handle);
  if (!contact) throw new Error('nobody is kept');
  return contact;
};

test('what was only here of somebody merged away there goes to the other, in the one action that is undone', async () => {
  const [here, there] = await twoDevices();
  const to = await contactOf(there, ivo);
  await samePerson(there, { ...action(), handle: mara, contactUid: to.uid });
  await addNote(here, { ...action(), handle: mara, text: 'only here' });
  await setFollowUp(here, { ...action(), handle: mara, today, due: today, summary: 'only here' });
  const before = await visible(here);
  const merge = { ...action(), rows: await copyOf(there) };
  await mergeRows(here, merge);
  expect((await contactOf(here, mara)).uid).toBe(to.uid);
  expect(await here.notes.where('[contactUid+created]').between([to.uid, ''], [to.uid, '~']).count()).toBe(3);
  expect(await here.due.get(to.uid)).toMatchObject({ next: today });
  const after = await everything(here);
  expect(await mergeRows(here, merge)).toEqual({ added: 0, changed: 7, leftOut: [] });
  expect(await everything(here), 'a retry').toEqual(after);
  await undo(here, { ...action(), undoes: merge.requestId });
  expect(await visible(here)).toEqual(before);
});

test('an edit made there after the merge is still the later one once the row has moved here', async () => {
  const [here, there] = await twoDevices();
  await addNote(here, { ...action(), handle: mara, text: 'of both' });
  const note = (await here.notes.toArray()).find(({ text }) => text === 'of both');
  await addKeptRows(there, 'notes', [note as object]);
  const to = await contactOf(there, ivo);
  await samePerson(there, { ...action(), handle: mara, contactUid: to.uid });
  await editNote(there, { ...action(), noteUid: note?.uid ?? '', text: 'of both, edited' });
  const rows = await copyOf(there);
  const isPerson = ({ table }: CopiedRow) => table === 'contacts';
  await mergeRows(here, { ...action(), rows: rows.filter(isPerson) });
  await mergeRows(here, { ...action(), rows: rows.filter((one) => !isPerson(one)) });
  expect(await here.notes.get(note?.uid ?? '')).toMatchObject({
    text: 'of both, edited',
    contactUid: to.uid,
  });
});

test('somebody whose other self is not here, or is deleted, stays', async () => {
  const [here, there] = await twoDevices();
  const [to, from] = [await contactOf(there, ivo), await contactOf(there, mara)];
  await samePerson(there, { ...action(), handle: mara, contactUid: to.uid });
  const rows = (await copyOf(there)).filter(({ row }) => (row as Contact).uid === from.uid);
  await here.contacts.delete(to.uid);
  await mergeRows(here, { ...action(), rows });
  expect(isLive(await here.contacts.get(from.uid))).toBe(true);
  expect((await contactOf(here, mara)).uid).toBe(from.uid);
});
