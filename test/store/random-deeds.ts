import fc from 'fast-check';
import { isOpen } from '../../src/domain/follow-up.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { bringBack } from '../../src/store/bring-back.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { joinHandle } from '../../src/store/meet.ts';
import { addNote, deleteNote, editNote, pinNote } from '../../src/store/notes.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { listTrash, restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import type { Action } from '../../src/store/write.ts';
import { ivo, mara, member, shows, TODAY as today } from './fresh-store.ts';
import { rowDeeds } from './random-rows.ts';

/** One random deed: which, about whom, which row or earlier action, which words and day. */
export interface Deed {
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

/** Every deed, by what it does. */
export const deeds: Record<string, Do> = {
  ...rowDeeds,
  keep: (db, write, deed) => keepContact(db, { ...write, ...shown(deed) }),
  join: (db, write, deed) => joinHandle(db, { ...write, ...shown(deed) }),
  same: (db, write, deed) => settleDoubt(db, { ...write, ...shown(deed), same: true }),
  other: (db, write, deed) => settleDoubt(db, { ...write, ...shown(deed), same: false }),
  remove: (db, write, { who }) => removeContact(db, { ...write, handle: who }),
  note: (db, write, deed) => addNote(db, { ...write, ...shown(deed), text: `said ${deed.word}` }),
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
  restore: async (db, write, { pick }) => {
    const { table = 'notes', uid = '' } = one((await listTrash(db)).items, pick) ?? {};
    await restoreFromTrash(db, { ...write, table, uid });
  },
  bring: async (db, write, { pick }) =>
    bringBack(db, {
      ...write,
      seq: one((await db.changes.toCollection().primaryKeys()).reverse(), pick) ?? 0,
    }),
  last: async (db, write, { pick, who }) => {
    await undoLast(db, { ...write, handle: pick % 2 ? who : undefined });
  },
  undo: (db, write, { pick }, done) => undo(db, { ...write, undoes: one(done.toReversed(), pick) ?? '' }),
};

const MAKERS = 'note note keep set talk talk date group cadence sight'.split(' ');

/** Any deed; what makes something is done more often, so that there is something to do. */
export const deed: fc.Arbitrary<Deed> = fc.record({
  does: fc.oneof(fc.constantFrom(...MAKERS), fc.constantFrom(...Object.keys(deeds))),
  who: fc.constantFrom(mara, mara, ivo, member('1')),
  pick: fc.nat({ max: 6 }),
  word: fc.constantFrom('Mara', 'Okafor', 'Ivo', '田中', 'sailing'),
  number: fc.constantFrom('1', '1', '1', '2', ''),
  day: fc.constantFrom(today, '2026-11-25', '2026-12-24', '2027-02-28'),
  back: fc.boolean(),
});

/** Whether it was done; a refusal is an answer too. */
export async function isDone(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}
