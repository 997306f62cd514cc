/** Why Tend did not do what it was asked. Each has one sentence for the person, in `words/refusals.ts`. */
export type RefusalCode =
  | 'malformed' // the question was not well formed
  | 'not-allowed' // this sender may not ask this
  | 'panel-expired' // the capability is not of this document
  | 'address-changed' // the tab shows somebody else
  | 'too-many' // too many distinct people in a minute
  | 'not-found' // the note, follow-up or contact is gone
  | 'changed-since' // undo of something that was changed again
  | 'in-chunks' // an operation on many people is taken back by `undoChunk`
  | 'operation-open' // another operation was begun and is not at its end
  | 'operation-over' // the operation was ended, or is at another chunk
  | 'in-doubt' // it must be said first whether the page shows the person who is kept
  | 'own-profile' // nobody is a contact of themselves
  | 'address-unknown' // typed text that is no profile, mail or telephone
  | 'address-taken' // somebody else is kept under it; the two may be one
  | 'no-name' // a person needs one
  | 'empty' // nothing to save
  | 'too-long'
  | 'day-unreadable' // words that name no day
  | 'day-past'
  | 'met-unreadable' // words that name no day on which two met, nor a year
  | 'met-ahead'
  | 'day-not-later' // a pause ends after today
  | 'ends-before' // an offer that would end before its reminder
  | 'day-ahead' // nobody was in touch on a day to come
  | 'store-unavailable' // the browser lets nothing be stored
  | 'store-failed' // a write failed: disk full, most likely
  | 'store-newer' // written by a newer Tend
  | 'in-recovery' // the store is not what its witness says; nothing is read or written until the user decides
  | 'not-a-backup'
  | 'backup-damaged'
  | 'backup-newer' // written by a newer Tend
  | 'wrong-passphrase'
  | 'too-large'
  | 'folder-unwritable'
  | 'copy-unsound' // a copy that was just written is not what was written
  | 'copy-not-noted' // a sound copy was written, but not that there is one
  | 'written-meanwhile' // a copy of two moments would be none
  | 'nothing-readable' // of a damaged store
  | 'no-answer' // the background did not answer
  | 'updated' // Tend was updated under this page
  | 'internal';

/** An expected no: the code crosses the hatch, the view says the sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
