import type { SkippedRow } from '../domain/imported.ts';

/** Why a file as a whole brings nobody. Each is one sentence for the person; nothing was read into the store. */
export const WHY_UNUSABLE = [
  'empty', // no bytes, or blank lines alone
  'too-big', // more bytes than any export of one's network
  'too-many-rows',
  'not-a-csv', // a picture, a page, a program: no table of text
  'spreadsheet', // an Excel or OpenDocument workbook: to be saved as CSV first
  'wrong-encoding', // text in an encoding nobody can be sure of, or in two
  'truncated', // the end is missing
  'zip-bomb', // unpacks to far more than it should
  'encrypted', // a ZIP with a password
  'zip-damaged',
  'nothing-known-inside', // a ZIP without a file Tend reads
  'other-header', // not the columns this kind of file has
  'no-usable-rows', // read to the end, and nobody in it
] as const;
export type WhyUnusable = (typeof WHY_UNUSABLE)[number];

/** An expected no about a whole file. */
export class Unusable extends Error {
  readonly why: WhyUnusable;
  /** With 'no-usable-rows', why each of them was none. */
  readonly skipped: SkippedRow[];
  constructor(
    why: WhyUnusable,
    { skipped = [], ...options }: ErrorOptions & { skipped?: SkippedRow[] } = {},
  ) {
    super(why, options);
    this.name = 'Unusable';
    this.why = why;
    this.skipped = skipped;
  }
}
