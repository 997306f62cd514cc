import type { Transaction } from 'dexie';
import { isLive } from '../domain/base.ts';
import type { Due } from '../domain/due.ts';
import type { Handle } from '../domain/handle.ts';
import type { Note } from '../domain/note.ts';
import { servicesOf } from '../domain/shown-handle.ts';
import { LONG_AGO } from './bare-line.ts';

/**
 * Makes lines of version 3 those of version 4: they had the words of the name, and did not say the networks and whether
 * something is noted. Reads all handles and notes once, rather than around each contact.
 */
export async function linesOfToday(
  transaction: Transaction,
): Promise<(line: Due & { words?: string[] }) => void> {
  const handles = new Map<string, Handle[]>();
  await transaction.table<Handle>('handles').each((handle) => {
    handles.set(handle.contactUid, [...(handles.get(handle.contactUid) ?? []), handle]);
  });
  const noted = new Set<string>();
  await transaction.table<Note>('notes').each((note) => {
    if (isLive(note)) noted.add(note.contactUid);
  });
  return (line) => {
    delete line.words;
    const services = servicesOf(handles.get(line.contactUid) ?? []);
    if (services.length > 0) line.services = services;
    if (noted.has(line.contactUid)) line.hasNotes = true;
    // Whoever let the turn pass by is not proposed to rest any more.
    if (line.reasons?.some(({ kind }) => kind === 'rest')) line.stale = LONG_AGO;
  };
}
