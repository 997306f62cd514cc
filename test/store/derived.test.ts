import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { dueOf } from '../../src/domain/due.ts';
import { isOpen } from '../../src/domain/follow-up.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { joinHandle } from '../../src/store/meet.ts';
import { addNote, deleteNote, editNote, pinNote } from '../../src/store/notes.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { undo } from '../../src/store/undo.ts';
import type { Action } from '../../src/store/write.ts';
import { action, freshStore, ivo, mara, member, shows, TODAY as today, visible } from './fresh-store.ts';

/** One random deed: which, about whom, which row or earlier action, which words and day. */
interface Deed {
  does: string;
  who: typeof mara;
  pick: number;
  word: string;
  /** The member number that the page tells; '' for none. */
  number: string;
  day: string;
  /** Whether it is undone and done again at once. */
  back: boolean;
}

type Do = (db: TendDatabase, write: Action, deed: Deed, done: string[]) => Promise<void>;

const one = <Row>(rows: Row[], n: number): Row | undefined => rows[n % Math.max(1, rows.length)];
const noteUid = async (db: TendDatabase, n: number) =>
  one(await db.notes.toCollection().sortBy('created'), n)?.uid ?? '';
const followUpUid = async (db: TendDatabase, n: number) =>
  one(await db.followUps.filter(isOpen).sortBy('created'), n)?.uid ?? '';
const shown = ({ who, word, number }: Deed) =>
  shows(who, { fullName: word, org: `${word} & Co`, memberId: number });

const deeds: Record<string, Do> = {
  keep: (db, write, deed) => keepContact(db, { ...write, ...shown(deed) }),
  join: (db, write, deed) => joinHandle(db, { ...write, ...shown(deed) }),
  same: (db, write, deed) => settleDoubt(db, { ...write, ...shown(deed), same: true }),
  other: (db, write, deed) => settleDoubt(db, { ...write, ...shown(deed), same: false }),
  remove: (db, write, { who }) => removeContact(db, { ...write, handle: who }),
  note: (db, write, deed) => addNote(db, { ...write, ...shown(deed), text: deed.word }),
  edit: async (db, write, { pick, word }) =>
    editNote(db, { ...write, noteUid: await noteUid(db, pick), text: word }),
  pin: async (db, write, { pick }) =>
    pinNote(db, { ...write, noteUid: await noteUid(db, pick), pinned: pick % 2 === 0 }),
  delete: async (db, write, { pick }) => deleteNote(db, { ...write, noteUid: await noteUid(db, pick) }),
  set: (db, write, { who, word, day }) =>
    setFollowUp(db, { ...write, handle: who, today, due: day, summary: word }),
  change: async (db, write, { pick, word, day }) =>
    changeFollowUp(db, {
      ...write,
      followUpUid: await followUpUid(db, pick),
      today,
      due: day,
      summary: word,
    }),
  done: async (db, write, { pick }) =>
    answerFollowUp(db, { ...write, followUpUid: await followUpUid(db, pick), today, answer: 'done' }),
  snooze: async (db, write, { pick, day }) =>
    answerFollowUp(db, {
      ...write,
      followUpUid: await followUpUid(db, pick),
      today,
      answer: 'snoozed',
      until: day,
    }),
  unset: async (db, write, { pick }) =>
    removeFollowUp(db, { ...write, followUpUid: await followUpUid(db, pick) }),
  undo: (db, write, { pick }, done) => undo(db, { ...write, undoes: one(done.toReversed(), pick) ?? '' }),
};

const deed: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom(...Object.keys(deeds), 'note', 'note', 'set', 'set', 'undo'),
  who: fc.constantFrom(mara, mara, ivo, member('1')),
  pick: fc.nat({ max: 6 }),
  word: fc.constantFrom('Mara', 'Okafor', 'Ivo', '田中', 'sailing'),
  number: fc.constantFrom('1', '1', '1', '2', ''),
  day: fc.constantFrom(today, '2026-11-25', '2026-12-24', '2027-02-28'),
  back: fc.boolean(),
});

/** Whether it was done; a refusal is an answer too. */
async function isDone(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}

/** The lines as the pure function has them, from all rows. */
async function derived(db: TendDatabase) {
  const tables = [
    db.contacts.toArray(),
    db.handles.toArray(),
    db.followUps.toArray(),
    db.notes.toArray(),
  ] as const;
  const [contacts, handles, followUps, notes] = await Promise.all(tables);
  return contacts.filter(isLive).map((contact) => {
    const own = ({ contactUid }: { contactUid: string }) => contactUid === contact.uid;
    return dueOf(contact, handles.filter(own), followUps.filter(own), notes.filter(own));
  });
}

const sorted = <Row extends { contactUid: string }>(rows: Row[]) =>
  rows.toSorted((a, b) => (a.contactUid < b.contactUid ? -1 : 1));

test('whatever is done and undone, each line is what the rows say, and undo gives back what was seen', {
  timeout: 120_000,
}, async () => {
  let [dones, refusals] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 20 }), async (history) => {
      const db = freshStore();
      const done: string[] = [];
      for (const next of history) {
        const write = action();
        const before = await visible(db);
        const succeeded = await isDone(deeds[next.does]?.(db, write, next, done) ?? Promise.resolve());
        expect(sorted(await db.due.toArray()), next.does).toEqual(sorted(await derived(db)));
        if (!succeeded) {
          refusals++;
          expect(await visible(db), `refused ${next.does}`).toEqual(before);
          continue;
        }
        dones++;
        done.push(write.requestId);
        if (!next.back) continue;
        // There and back: what was seen before, then what is seen now.
        const after = await visible(db);
        const [back, again] = [action(), action()];
        await undo(db, { ...back, undoes: write.requestId });
        expect(await visible(db), `undone ${next.does}`).toEqual(before);
        await undo(db, { ...again, undoes: back.requestId });
        expect(await visible(db), `redone ${next.does}`).toEqual(after);
        done.push(again.requestId);
      }
      const living = (await db.contacts.filter(isLive).toArray()).map(({ uid }) => uid);
      for (const table of [db.handles, db.notes, db.followUps]) {
        const owners = (await table.toArray()).filter(isLive).map(({ contactUid }) => contactUid);
        expect(living, `living ${table.name} have a living contact`).toEqual(expect.arrayContaining(owners));
      }
    }),
    { numRuns: 150 },
  );
  expect(dones).toBeGreaterThan(refusals); // the histories are lifelike
});
