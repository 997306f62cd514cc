/** What a profile page can tell about its person. */
export type Field =
  | 'fullName'
  | 'headline'
  | 'org'
  | 'title'
  | 'place'
  | 'degree'
  | 'memberId'
  | 'connectedOn'
  | 'isSelf';

/** One field as a page showed it: where it was found, and whether that is certain. */
export interface Reading {
  value: string;
  from: string;
  sure: boolean;
}

/** The reading of a page whose card agrees with its address. */
export interface Glimpse {
  handle: { service: string; kind: 'vanity' | 'memberId'; value: string };
  fields: Partial<Record<Field, Reading>>;
}

/** Why a page could not be read. 'mismatch': it shows somebody other than its address says. */
export interface Unread {
  unread: 'loading' | 'notAProfile' | 'mismatch' | 'unknownLayout';
}

/** Characters kept of any one field; longer ones are cut by the reader. */
export const FIELD_LIMIT = 300;
