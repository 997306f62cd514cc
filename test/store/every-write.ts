import type { HandleKey } from '../../src/domain/handle.ts';
import { bringBack } from '../../src/store/bring-back.ts';
import { keepContact, removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { joinHandle } from '../../src/store/meet.ts';
import { addNote, deleteNote, editNote, pinNote } from '../../src/store/notes.ts';
import { samePerson } from '../../src/store/same-person.ts';
import { settleDoubt } from '../../src/store/settle-doubt.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { undoLast } from '../../src/store/undo-last.ts';
import type { Action } from '../../src/store/write.ts';
import { page } from '../domain/people.ts';
import { type Kept, keepInTouch, keepingWrites, keptOf } from './every-keeping-write.ts';
import { peopleWrites } from './every-people-write.ts';
import { keepPorts, sharesWrites } from './every-shares-write.ts';
import { action, everything, freshStore, ivo, mara, member, person, shows, TODAY } from './fresh-store.ts';

/**
 * A store with Mara in it (two notes, a draft, a follow-up; no member number), with Zofia, who is kept under hers with
 * one note (another one is in the trash), with Teo in the trash, and with what is needed to write about them.
 */
export interface Furnished {
  db: TendDatabase;
  noteUid: string;
  followUpUid: string;
  /** The action that wrote the second note. */
  second: string;
  maraUid: string;
  /** Of her address. */
  handleUid: string;
  zofiaUid: string;
  teoUid: string;
  deletedUid: string;
  /** Of Mara: a conversation, a group, a key date, a favour, and news. */
  kept: Kept;
  /** The changes that wrote the second note, deleted Zofia's other one, and removed Teo. */
  seqs: { wrote: number; deleted: number; removed: number };
}

const onXing = { service: 'xing', kind: 'vanity' as const, value: 'mara_okafor', raw: 'Mara_Okafor' };
const teo = person('teo-marsh');
const zofia = { service: 'linkedin', kind: 'memberId' as const, value: '99' };

async function uidOf(db: TendDatabase, handle: HandleKey): Promise<string> {
  return (await contactAt(db, handle))?.uid ?? '';
}

const place = 'page:s:1';
const glimpse = page({ fullName: 'Mara Okafor', org: 'Brightwater' });

const furniture: Record<string, Promise<Record<string, unknown[]>>> = {};

/** Such a store; for a write that keeps in touch also with a conversation, a group, a key date, a favour and news of Mara. */
export async function furnished(write = ''): Promise<Furnished> {
  const keeping = write in keepingWrites;
  furniture[String(keeping)] ??= furnish(keeping);
  const db = freshStore();
  for (const [table, rows] of Object.entries((await furniture[String(keeping)]) ?? {}))
    await db.table(table).bulkAdd(structuredClone(rows));
  if (write in sharesWrites) await keepPorts(db, await uidOf(db, zofia));
  const [first, second] = await db.notes.toCollection().sortBy('created');
  const [followUp] = await db.followUps.toArray();
  const changes = await db.changes.toArray();
  const wroteSecond = changes.find(({ uid }) => uid === second?.uid);
  const deleted = changes.find(({ op }) => op === 'deleteNote');
  const removed = changes.find(({ op }) => op === 'removeContact');
  const maraUid = await uidOf(db, mara);
  const [handle] = await db.handles.where({ contactUid: maraUid }).toArray();
  return {
    db,
    maraUid,
    handleUid: handle?.uid ?? '',
    noteUid: first?.uid ?? '',
    followUpUid: followUp?.uid ?? '',
    second: wroteSecond?.requestId ?? '',
    zofiaUid: await uidOf(db, zofia),
    teoUid: removed?.uid ?? '',
    deletedUid: deleted?.uid ?? '',
    kept: await keptOf(db),
    seqs: { wrote: wroteSecond?.seq ?? 0, deleted: deleted?.seq ?? 0, removed: removed?.seq ?? 0 },
  };
}

async function furnish(keeping: boolean): Promise<Record<string, unknown[]>> {
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
  await addNote(db, { ...action(), ...shows(member('99'), {}), text: 'Snores.' });
  const deleted = (await db.notes.toArray()).find(({ text }) => text === 'Snores.');
  await deleteNote(db, { ...action(), noteUid: deleted?.uid ?? '' });
  await addNote(db, { ...action(), ...shows(teo, { fullName: 'Teo Marsh' }), text: 'Juggles.' });
  await removeContact(db, { ...action(), handle: teo });
  const typed = { place, box: 'note', at: action().at };
  await saveDraft(db, { ...typed, handle: mara, text: 'Half a' });
  await saveDraft(db, { ...typed, handle: ivo, text: 'Another half a' });
  if (keeping) await keepInTouch(db);
  return everything(db);
}

export type Write = (store: Furnished, action: Action) => Promise<void>;

/** Every write there is, as a person would do it in the furnished store. */
export const everyWrite: Record<string, Write> = {
  ...keepingWrites,
  ...peopleWrites,
  ...sharesWrites,
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
  'bringBack of a deleted note': ({ db, seqs }, action) => bringBack(db, { ...action, seq: seqs.deleted }),
  'bringBack to before it was made': ({ db, seqs }, action) => bringBack(db, { ...action, seq: seqs.wrote }),
  'bringBack of a removed person': ({ db, seqs }, action) => bringBack(db, { ...action, seq: seqs.removed }),
  'restoreFromTrash, a note': ({ db, deletedUid }, action) =>
    restoreFromTrash(db, { ...action, table: 'notes', uid: deletedUid }),
  'restoreFromTrash, a person': ({ db, teoUid }, action) =>
    restoreFromTrash(db, { ...action, table: 'contacts', uid: teoUid }),
};

/** Every write that nothing takes back. */
export const everyErasing: Record<string, Write> = {
  emptyTrash: async ({ db }, action) => {
    await emptyTrash(db, action);
  },
  erasePerson: async ({ db, maraUid }, action) => {
    await erasePerson(db, { ...action, contactUid: maraUid });
  },
  'erasePerson from the trash': async ({ db, teoUid }, action) => {
    await erasePerson(db, { ...action, contactUid: teoUid });
  },
};
