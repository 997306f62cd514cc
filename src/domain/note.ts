import type { Base } from './base.ts';
import { Refusal } from './refusal.ts';

/** Characters (UTF-16 units) one note may hold. */
export const NOTE_LIMIT = 100_000;

/** What the user wrote about a contact: plain text with line breaks. */
export interface Note extends Base {
  contactUid: string;
  text: string;
  pinned: boolean;
}

/**
 * The text of a note as it is kept: line breaks are '\n', blank edges are gone.
 * @throws Refusal 'empty' or 'too-long'
 */
export function noteFrom(typed: string): string {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '') throw new Refusal('empty');
  if (text.length > NOTE_LIMIT) throw new Refusal('too-long');
  return text;
}

/** Characters a draft may hold: a text too long to be a note is still kept while it is shortened. */
export const DRAFT_LIMIT = 2_000_000;

/**
 * Text on its way to becoming a note, kept as it is typed; creates no contact.
 * `view` says where it is typed (one tab's panel, one window's sidebar, and which box), so that two never overwrite each other.
 */
export interface Draft {
  view: string;
  /** `handleText` of the person */
  handle: string;
  text: string;
  updated: string;
}
