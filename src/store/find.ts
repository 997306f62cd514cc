import { isLive } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import { excerpt } from '../domain/excerpt.ts';
import { fold, nameWords } from '../domain/name.ts';
import type { Note } from '../domain/note.ts';
import { dayAt } from '../domain/plain-date.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/** Index entries looked at, first few, then as many as finding may cost: `getAll` of 2,000 takes some 45 ms. */
const REACHES = [100, 2000];

/**
 * Contacts whose name has, for every word given, a word that begins with it; in order of the word that the longest
 * of those given found. Where more than 2,000 begin with that one, those further on are not looked at.
 */
export function findContacts(db: TendDatabase, text: string, limit = 20): Promise<Due[]> {
  const words = nameWords(text).sort((a, b) => b.length - a.length);
  const [longest] = words;
  if (longest === undefined) return Promise.resolve([]);
  return reading(db, async () => {
    let found: Due[] = [];
    for (const reach of REACHES) {
      const lines = await db.due.where('words').startsWith(longest).limit(reach).toArray();
      const matching = lines.filter((line) => hasAll(line, words));
      // A name with two words of that beginning is in the index twice.
      found = [...new Map(matching.map((line) => [line.contactUid, line])).values()].slice(0, limit);
      if (found.length === limit || lines.length < reach) break;
    }
    return found;
  });
}

function hasAll(line: Due, beginnings: string[]): boolean {
  return beginnings.every((beginning) => line.words.some((word) => word.startsWith(beginning)));
}

/** Notes read at a time, and how many are looked through: reading 2,000 takes some 20 ms. */
const STRETCH = 500;
export const NOTES_LOOKED_THROUGH = 2000;

/** Characters that stand before what was found. */
const LEAD = 40;

/**
 * Contacts about whom one of the newest 2,000 notes has every word given, as the beginning of a word; the newest note
 * first, each contact once. What was last spoken of is that note, from a little before the first word found.
 */
export function findInNotes(db: TendDatabase, text: string, limit = 10): Promise<Due[]> {
  const words = nameWords(text);
  if (words.length === 0) return Promise.resolve([]);
  return reading(db, async () => {
    const found = new Map<string, Note>();
    for (let read = 0; read < NOTES_LOOKED_THROUGH && found.size < limit; read += STRETCH) {
      const notes = await db.notes.orderBy('created').reverse().offset(read).limit(STRETCH).toArray();
      for (const note of notes)
        if (isLive(note) && !found.has(note.contactUid) && tells(note, words))
          found.set(note.contactUid, note);
      if (notes.length < STRETCH) break;
    }
    const notes = [...found.values()].slice(0, limit);
    const lines = await db.due.bulkGet(notes.map(({ contactUid }) => contactUid));
    return notes.flatMap((note, at) => {
      const line = lines[at];
      return line ? [{ ...line, last: lastOf(note, words) }] : [];
    });
  });
}

function tells({ text }: Note, beginnings: string[]): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

function lastOf({ created, text }: Note, [word = '']: string[]): Due['last'] & object {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const found = words.find(([one]) => fold(one).startsWith(word))?.index ?? 0;
  const at = Math.max(0, found - LEAD);
  const space = text.slice(at, found).search(/\s/);
  const from = at === 0 ? 0 : space < 0 ? found : at + space + 1;
  return { on: dayAt(created), from: 'note', excerpt: `${from > 0 ? '… ' : ''}${excerpt(text.slice(from))}` };
}
