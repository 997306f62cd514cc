import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankedRows } from '../../src/background/blank-rows.ts';
import { type Base, isLive } from '../../src/domain/base.ts';
import type { Change } from '../../src/domain/change.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { RowsOfTable } from '../../src/formats/backup.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { contactAt } from '../../src/store/handles.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { addNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { undo } from '../../src/store/undo.ts';
import { derivedTexts, storedTexts } from './derived-texts.ts';
import { action, everything, freshStore } from './fresh-store.ts';
import { type Deed, deed, deeds, isDone } from './random-deeds.ts';

/** Words of which each was written by one deed only; what is noted is not what the page showed. */
function wordsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? '').match(/(said )?word\d+x/g));
}

/** An interaction as the others who took part in it have it. */
function without(row: Base, uids: Set<string>): Base {
  const { participants } = row as Interaction;
  return { ...row, participants: participants.filter((uid) => !uids.has(uid)) } as Base;
}

/** Whether it is in the trash may change: with the last who took part in it and is kept. */
function undated({ deletedAt: _, ...row }: Base): Base {
  return row;
}

/** Without a change of a person alone: it can make what was told of another their own. */
const doing: typeof deeds = {
  ...deeds,
  bring: async () => undefined,
  // Of some no page tells anything: what is known of them is told of whom they are together with.
  note: (db, write, deed, done) =>
    deed.pick % 2 === 0
      ? addNote(db, { ...write, handle: deed.who, text: `said ${deed.word}` })
      : (deeds.note?.(db, write, deed, done) ?? Promise.resolve()),
  merge: async (db, write, { who, pick }) => {
    const contacts = await db.contacts.filter(({ deletedAt }) => !deletedAt).toArray();
    await samePerson(db, { ...write, handle: who, contactUid: contacts[pick % contacts.length]?.uid ?? '' });
  },
  draft: (db, { at }, { who, word, pick }) =>
    saveDraft(db, { handle: who, place: `page:s:${pick}`, box: 'note', text: word, at }),
};

/** Of different people, mostly, some of whom are one for a while. */
const history = fc.array(
  fc
    .record({
      one: deed,
      does: fc.constantFrom('', '', 'merge', 'draft'),
      number: fc.constantFrom('', '', '1'),
    })
    .map(({ one, does, number }): Deed => ({ ...one, does: does || one.does, number })),
  { minLength: 3, maxLength: 25 },
);

async function allOf(pages: AsyncIterable<RowsOfTable>): Promise<RowsOfTable[]> {
  const all: RowsOfTable[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

/** A store of a random history, each deed with a word of its own; a copy of it after each merge. */
async function storeOf(deedsDone: Deed[]): Promise<{ db: TendDatabase; copies: RowsOfTable[][] }> {
  const db = freshStore();
  const done: string[] = [];
  const copies: RowsOfTable[][] = [];
  for (const [n, next] of deedsDone.entries()) {
    const write = action();
    const saying = { ...next, word: `word${n}x` };
    if (!(await isDone(doing[next.does]?.(db, write, saying, done) ?? Promise.resolve()))) continue;
    if (next.does !== 'draft') done.push(write.requestId);
    if (next.does === 'merge' || next.does === 'same') copies.push(await allOf(allKeptRows(db)));
    if (next.does === 'merge' && next.back) await isDone(undo(db, { ...action(), undoes: write.requestId }));
  }
  return { db, copies };
}

test('of what is erased no word is left anywhere, in no copy either, and what is left is as it was', {
  timeout: 120_000,
}, async () => {
  let found = 0;
  let blanked = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), fc.boolean(), async (deedsDone, pick, empties) => {
      const { db, copies } = await storeOf(deedsDone);
      const before = await everything(db);
      const owners = await Promise.all(
        (await db.drafts.toArray()).map(async (draft) => {
          const [service = '', kind, value = ''] = draft.handle.split('/');
          return { draft, owner: await contactAt(db, { service, kind: kind as 'vanity', value }) };
        }),
      );
      const people = await db.contacts.filter(({ mergedInto }) => !mergedInto).toArray();
      const contactUid = people[pick % people.length]?.uid;
      if (contactUid === undefined) return;
      const { uids } = empties
        ? await emptyTrash(db, action())
        : await erasePerson(db, { ...action(), contactUid });
      const isGone = ({ uid }: { uid?: string }) => uids.has(uid ?? '');
      const { due: _, texts: ____, changes = [], settings: __, drafts: ___, ...tables } = before;
      const rows = Object.entries(tables).map(([name, all]) => [name, all as Base[]] as const);
      const gone = wordsIn([
        rows.map(([, all]) => all.filter(isGone)),
        (changes as Base[]).filter(isGone), // however far back, and whosever they were
        owners.filter(({ owner }) => owner && isGone(owner)).map(({ draft }) => draft),
      ]);
      const after = await everything(db);
      expect(await storedTexts(db)).toEqual(await derivedTexts(db));
      for (const [name, all] of rows) {
        const stays = all.filter((row) => !isGone(row));
        const found = after[name] as Base[];
        if (name !== 'interactions') expect(found, name).toEqual(stays);
        else expect(found.map(undated), name).toEqual(stays.map((row) => undated(without(row, uids))));
      }
      const told = [after.interactions, after.changes].flat() as (Change & Interaction)[];
      for (const { participants = [], before, after } of told)
        for (const row of [{ participants }, before, after] as (Interaction | undefined)[])
          for (const uid of row?.participants ?? []) expect(uids).not.toContain(uid);
      const living = ((after.contacts ?? []) as Contact[]).filter(isLive).map(({ uid }) => uid);
      for (const row of (after.interactions as Interaction[]).filter(isLive))
        expect(row.participants.some((uid) => living.includes(uid))).toBe(true);
      const merged = (after.contacts ?? []) as Contact[];
      expect(merged.filter(({ mergedInto }) => uids.has(mergedInto ?? ''))).toEqual([]);
      const stay = wordsIn(rows.map(([, all]) => all.filter((row) => !isGone(row))));
      // A word that was somebody else's first may stay with them, also where they have another by now.
      const isTheirs = (word: string) => {
        const first = (changes as Change[]).find((one) => wordsIn([one.before, one.after]).has(word));
        return first === undefined || uids.has(first.uid);
      };
      for (const word of gone) if (!isTheirs(word)) gone.delete(word);
      const left = wordsIn(after);
      expect([...gone].filter((word) => left.has(word) && !stay.has(word))).toEqual([]);
      const noted = wordsIn(owners.map(({ draft }) => draft));
      for (const copy of copies) {
        const pages = async function* () {
          yield* copy;
        };
        const rows = await blankedRows(pages, uids);
        const told = wordsIn(rows ? await allOf(rows) : copy);
        const kept = [...gone].filter((word) => told.has(word) && !left.has(word) && !noted.has(word));
        expect(kept, 'in a copy').toEqual([]);
        blanked += rows ? 1 : 0;
      }
      expect(after.changes?.length).toBeGreaterThanOrEqual(changes.length);
      found += gone.size;
    }),
    { numRuns: 200 },
  );
  expect(found).toBeGreaterThan(100); // there was something to erase
  expect(blanked).toBeGreaterThan(20);
});
