import { type Instant, isLive } from '../domain/base.ts';
import type { HandleKey } from '../domain/handle.ts';
import { type Note, noteFrom } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading } from './attempt.ts';
import type { NoteRow, TendDatabase } from './database.ts';
import { dropDraft } from './drafts.ts';
import { insistOn } from './handles.ts';
import { newestNotes } from './newest-notes.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, type Log, write } from './write.ts';

/** Unpinned notes shown at a time. */
const PAGE = 50;

/** A write about one note; with `handle`, only if it is a note of the person that handle leads to. */
export interface NoteAction extends Action {
  noteUid: string;
  handle?: HandleKey | undefined;
}

/**
 * Adds a note, makes the contact where there is none, and drops the composer's draft of that place.
 * @throws Refusal 'empty', 'too-long', 'in-doubt' or 'own-profile'
 */
export function addNote(
  db: TendDatabase,
  { requestId, at, text, place, ...target }: Action & Target & { text: string; place?: string | undefined },
): Promise<void> {
  return write(db, { requestId, at, op: 'addNote' }, async (log) => {
    const { uid: contactUid } = await targetOf(log, target);
    const isTyped = place !== undefined && 'handle' in target;
    await Promise.all([
      giveNote(log, contactUid, text),
      isTyped && dropDraft(db, { handle: target.handle, place, box: 'note' }),
    ]);
  });
}

/**
 * Within an action: adds a note.
 * @throws Refusal 'empty' or 'too-long'
 */
export function giveNote(log: Log, contactUid: string, text: string): Promise<void> {
  return log.add('notes', { ...log.base(), contactUid, text: noteFrom(text), pinned: false });
}

/**
 * Replaces a note's text and drops that place's draft of the edit.
 * @throws Refusal 'not-found', 'empty' or 'too-long'
 */
export function editNote(
  db: TendDatabase,
  { noteUid, handle, text, place, ...action }: NoteAction & { text: string; place?: string | undefined },
): Promise<void> {
  return write(db, { ...action, op: 'editNote' }, async (log) => {
    const kept = noteFrom(text);
    const note = await liveNote(log, noteUid, handle);
    if (kept !== note.text) await log.change('notes', note, { ...note, text: kept });
    if (handle && place !== undefined) await dropDraft(db, { handle, place, box: noteUid });
  });
}

/** @throws Refusal 'not-found' */
export function pinNote(
  db: TendDatabase,
  { noteUid, handle, pinned, ...action }: NoteAction & { pinned: boolean },
): Promise<void> {
  return write(db, { ...action, op: 'pinNote' }, async (log) => {
    const note = await liveNote(log, noteUid, handle);
    const { pin: _, ...rest } = note;
    if (pinned !== note.pinned)
      await log.change('notes', note, { ...rest, pinned, ...(pinned && { pin: 1 }) });
  });
}

/** @throws Refusal 'not-found' */
export function deleteNote(db: TendDatabase, { noteUid, handle, ...action }: NoteAction): Promise<void> {
  return write(db, { ...action, op: 'deleteNote' }, async (log) => {
    await log.remove('notes', await liveNote(log, noteUid, handle));
  });
}

async function liveNote(log: Log, uid: string, handle: HandleKey | undefined): Promise<NoteRow> {
  const note = await log.db.notes.get(uid);
  if (!isLive(note)) throw new Refusal('not-found');
  await insistOn(log.db, note.contactUid, handle);
  return note;
}

/** Some of a contact's notes. */
export interface Notes {
  notes: Note[];
  /** There are older ones than these. */
  hasOlder: boolean;
}

/** A contact's notes as the panel opens: pinned first, then the newest. */
export function readNotes(db: TendDatabase, contactUid: string): Promise<Notes> {
  return reading(db, async () => {
    const [pinned, newest] = await Promise.all([
      db.notes.where('[contactUid+pin]').equals([contactUid, 1]).toArray(),
      olderNotes(db, contactUid),
    ]);
    const onTop = pinned.filter(isLive).sort((a, b) => (a.created > b.created ? -1 : 1));
    return { notes: [...onTop.map(asNote), ...newest.notes], hasOlder: newest.hasOlder };
  });
}

/** Unpinned notes created before that moment, the newest first, 50 at most. */
export function olderNotes(db: TendDatabase, contactUid: string, before?: Instant): Promise<Notes> {
  return reading(db, async () => {
    const wanted = { limit: PAGE + 1, unpinned: true, ...(before !== undefined && { before }) };
    const found = await newestNotes(db, contactUid, wanted);
    return { notes: found.slice(0, PAGE).map(asNote), hasOlder: found.length > PAGE };
  });
}

/** `pin` is the store's own. */
function asNote({ pin: _, ...note }: NoteRow): Note {
  return note;
}
