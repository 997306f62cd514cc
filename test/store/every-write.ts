import type { HandleKey } from '../../src/domain/handle.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { joinHandle } from '../../src/store/meet.ts';
import { addNote, deleteNote, editNote, pinNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import type { Action } from '../../src/store/write.ts';
import { page } from '../domain/people.ts';
import { action, everything, freshStore, ivo, mara, member, person, shows, TODAY } from './fresh-store.ts';

/**
 * A store with Mara in it (two notes, a draft, a follow-up; no member number), with Zofia, who is kept under hers with
 * one note, and with what is needed to write about Mara.
 */
export interface Furnished {
  db: TendDatabase;
  noteUid: string;
  followUpUid: string;
  /** The action that wrote the second note. */
  second: string;
  maraUid: string;
  zofiaUid: string;
}

const onXing = { service: 'xing', kind: 'vanity' as const, value: 'mara_okafor', raw: 'Mara_Okafor' };
const zofia = { service: 'linkedin', kind: 'memberId' as const, value: '99' };

async function uidOf(db: TendDatabase, handle: HandleKey): Promise<string> {
  return (await contactAt(db, handle))?.uid ?? '';
}

const place = 'page:s:1';
const glimpse = page({ fullName: 'Mara Okafor', org: 'Brightwater' });

let furniture: Promise<Record<string, unknown[]>> | undefined;

export async function furnished(): Promise<Furnished> {
  furniture ??= furnish();
  const db = freshStore();
  for (const [table, rows] of Object.entries(await furniture))
    await db.table(table).bulkAdd(structuredClone(rows));
  const [first, second] = await db.notes.toCollection().sortBy('created');
  const [followUp] = await db.followUps.toArray();
  const [wroteSecond] = await db.changes.filter(({ uid }) => uid === second?.uid).toArray();
  return {
    db,
    noteUid: first?.uid ?? '',
    followUpUid: followUp?.uid ?? '',
    second: wroteSecond?.requestId ?? '',
    maraUid: await uidOf(db, mara),
    zofiaUid: await uidOf(db, zofia),
  };
}

async function furnish(): Promise<Record<string, unknown[]>> {
  const db = freshStore();
  await addNote(db, { ...action(), handle: mara, glimpse, text: 'Likes sailing.' });
  await setFollowUp(db, {
    ...action(),
    handle: mara,
    today: TODAY,
    due: '2026-12-01',
    summary: 'ask about Lisbon',
  });
  await addNote(db, { ...action(), handle: mara, text: 'Has a boat.' });
  await addNote(db, { ...action(), ...shows(member('99'), { fullName: 'Zofia Wrona' }), text: 'Paints.' });
  const typed = { place, box: 'note', at: action().at };
  await saveDraft(db, { ...typed, handle: mara, text: 'Half a' });
  await saveDraft(db, { ...typed, handle: ivo, text: 'Another half a' });
  return everything(db);
}

type Write = (store: Furnished, action: Action) => Promise<void>;

/** Every write there is, as a person would do it in the furnished store. */
export const everyWrite: Record<string, Write> = {
  'keepContact of a new person': ({ db }, action) => keepContact(db, { ...action, handle: ivo }),
  'keepContact again': ({ db }, action) =>
    keepContact(db, {
      ...action,
      handle: mara,
      glimpse: page({ fullName: 'Mara Okafor', org: 'Northlight' }),
    }),
  'keepContact with nothing new': ({ db }, action) => keepContact(db, { ...action, handle: mara }),
  removeContact: ({ db }, action) => removeContact(db, { ...action, handle: mara }),
  'addNote of a new person': ({ db }, action) =>
    addNote(db, { ...action, handle: ivo, text: 'Sings.', place }),
  addNote: ({ db }, action) => addNote(db, { ...action, handle: mara, text: 'Plays chess.', place }),
  editNote: ({ db, noteUid }, action) =>
    editNote(db, { ...action, noteUid, handle: mara, text: 'Likes rowing.', place }),
  pinNote: ({ db, noteUid }, action) => pinNote(db, { ...action, noteUid, handle: mara, pinned: true }),
  deleteNote: ({ db, noteUid }, action) => deleteNote(db, { ...action, noteUid, handle: mara }),
  setFollowUp: ({ db }, action) =>
    setFollowUp(db, { ...action, handle: mara, today: TODAY, due: '2026-11-25', summary: 'wish well' }),
  changeFollowUp: ({ db, followUpUid }, action) =>
    changeFollowUp(db, { ...action, followUpUid, today: TODAY, due: '2026-12-24', summary: 'wish well' }),
  'answerFollowUp, done': ({ db, followUpUid }, action) =>
    answerFollowUp(db, { ...action, followUpUid, today: TODAY, answer: 'done' }),
  'answerFollowUp, snoozed': ({ db, followUpUid }, action) =>
    answerFollowUp(db, { ...action, followUpUid, today: TODAY, answer: 'snoozed', until: '2026-12-03' }),
  removeFollowUp: ({ db, followUpUid }, action) => removeFollowUp(db, { ...action, followUpUid }),
  'addNote that tells the member number': ({ db }, action) =>
    addNote(db, { ...action, ...shows(mara, { fullName: 'Mara Okafor', memberId: '4711' }), text: 'Rows.' }),
  'addNote under a new address': ({ db }, action) =>
    addNote(db, { ...action, ...shows(person('zofia'), { memberId: '99' }), text: 'Draws.' }),
  joinHandle: ({ db }, action) =>
    joinHandle(db, { ...action, ...shows(person('zofia'), { memberId: '99' }) }),
  'samePerson, another network': ({ db, maraUid }, action) =>
    samePerson(db, { ...action, handle: onXing, contactUid: maraUid }),
  'samePerson, two kept ones': ({ db, zofiaUid }, action) =>
    samePerson(db, { ...action, handle: mara, contactUid: zofiaUid }),
  'settleDoubt, the same': ({ db }, action) =>
    settleDoubt(db, { ...action, ...shows(mara, { fullName: 'M. Lind', memberId: '4711' }), same: true }),
  'settleDoubt, somebody else': ({ db }, action) =>
    settleDoubt(db, { ...action, ...shows(mara, { fullName: 'M. Lind', memberId: '4711' }), same: false }),
  'settleDoubt, two who are one': ({ db }, action) =>
    settleDoubt(db, { ...action, ...shows(mara, { fullName: 'Z. Okafor', memberId: '99' }), same: true }),
  'settleDoubt, two who are two': ({ db }, action) =>
    settleDoubt(db, { ...action, ...shows(mara, { fullName: 'Z. Okafor', memberId: '99' }), same: false }),
  undo: ({ db, second }, action) => undo(db, { ...action, undoes: second, handle: mara }),
  undoLast: async ({ db }, action) => {
    await undoLast(db, { ...action, handle: mara });
  },
};
