import { Dexie } from 'dexie';
import { type Instant, isLive } from '../domain/base.ts';
import type { NoteRow, TendDatabase } from './database.ts';

/** Which of a contact's notes are wanted. */
interface Wanted {
  limit: number;
  /** Only those created before that moment. */
  before?: Instant;
  /** Leaves the pinned ones out. */
  unpinned?: boolean;
  /** Leaves out those for which it is false. */
  isWanted?: (note: NoteRow) => boolean;
}

/** Rows read at a time once the first reading met tombstones or pinned notes. */
const STRETCH = 100;

/**
 * A contact's notes, the newest first, tombstones left out. Read in stretches: a filter inside IndexedDB would
 * walk by cursor, three times as slow as `getAll`.
 */
export async function newestNotes(db: TendDatabase, contactUid: string, wanted: Wanted): Promise<NoteRow[]> {
  const { limit, before = Dexie.maxKey, unpinned = false, isWanted = () => true } = wanted;
  const found: NoteRow[] = [];
  for (let read = 0, size = limit; ; read += size, size = STRETCH) {
    const stretch = await db.notes
      .where('[contactUid+created]')
      .between([contactUid, Dexie.minKey], [contactUid, before])
      .reverse()
      .offset(read)
      .limit(size)
      .toArray();
    found.push(...stretch.filter((note) => isLive(note) && !(unpinned && note.pinned) && isWanted(note)));
    if (stretch.length < size || found.length >= limit) return found.slice(0, limit);
  }
}
