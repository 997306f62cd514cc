import type { Instant } from './base.ts';

/** Why a snapshot was taken; 'auto' ones are thinned as they grow old. */
export type SnapshotReason = 'auto' | 'asked' | 'upgrade' | 'import' | 'merge' | 'restore' | 'recovery';

/** A copy of the whole store in a file of the browser's profile (OPFS). */
export interface Snapshot {
  /** Of the file, e.g. '20261127T103000123Z-auto.json.gz'; ISO 8601 basic, so names sort by time. */
  name: string;
  at: Instant;
  reason: SnapshotReason;
  /** Compressed. */
  bytes: number;
}

/** A copy outside the browser's profile. */
export interface Backup {
  at: Instant;
  /**
   * 'folder': written to the folder the user picked, and read back. 'download': given to the browser; not verifiable.
   * 'file': one that the user brought in, to restore or import it.
   */
  to: 'folder' | 'download' | 'file';
  /** Of the file; of one in a folder with the folder's before it: 'Tend copies/tend-….json.gz'. */
  name: string;
  rows: number;
}

/** Where a copy lies, in two parts: its folder, '' where that is not known, and its file. */
export function placeOfCopy({ to, name }: Backup): { folder: string; file: string } {
  const end = to === 'folder' ? name.lastIndexOf('/') : -1;
  return { folder: name.slice(0, Math.max(0, end)), file: name.slice(end + 1) };
}

/** Tables whose rows are the user's own; the rest is derived or passing. */
export const KEPT_TABLES = [
  'contacts',
  'handles',
  'notes',
  'followUps',
  'answers',
  'interactions',
  'groups',
  'keyDates',
  'sightings',
  'favours',
  'goals',
  'occasions',
  'shares',
  'templates',
  'reviews',
  'drafts',
  'changes',
  'settings',
] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** How many rows, by table. */
export type Tally = Partial<Record<KeptTable, number>>;

/** Two tallies together; with -1 as `sign` the second is taken off the first. */
export function sumTally(one: Tally = {}, other: Tally = {}, sign: 1 | -1 = 1): Tally {
  const sum: Tally = { ...one };
  for (const [table, rows] of Object.entries(other)) {
    const name = table as KeptTable;
    sum[name] = (sum[name] ?? 0) + sign * rows;
  }
  return sum;
}

/**
 * Why Tend went into recovery: what its witness (a file beside the store) says must be there is not. 'empty': the store
 * is gone or was emptied; 'behind': rows or the last changes are missing; 'unreadable': it cannot be opened or read;
 * 'several': the witness itself is gone, and more than one database may be the store.
 */
export interface Recovery {
  why: 'empty' | 'behind' | 'unreadable' | 'several';
  /** What must be there, at least; nothing where no witness says it. */
  expected: Tally;
  /** What is there; absent where it cannot be read. */
  found?: Tally;
  /** With 'several': which there are, the last written first. */
  choices?: StoreChoice[];
}

/** A database that may be the store. */
export interface StoreChoice {
  name: string;
  /** Its rows, and when it was last written; absent where it cannot be read. */
  tally?: Tally;
  last?: Instant;
}

/** How a database became the store after another: restored, gone back to, or gone on with in recovery. */
export type Turned = 'restoreStore' | 'goBack' | 'acceptStore';

/** The store's health, as the dashboard asks for it. */
export interface StoreState {
  recovery?: Recovery;
  /** Rows that live, by table. */
  tally: Tally;
  /** The newest first. */
  snapshots: Snapshot[];
  /** The newest copy outside the browser that was read back and found whole; absent where there never was one. */
  backup?: Backup;
  /** A file given to the browser's downloads since; whether it is good nobody knows. Was something written after it? */
  file?: Backup & { changedSince: boolean };
  /** When the first change there is was made. */
  begun?: Instant;
  /** When this was answered: views have no clock of their own. */
  now: Instant;
  /** The last change there is. */
  seq: number;
  /** Something was written since that copy; without one since the file, and without that at all. */
  changedSince: boolean;
  /** Databases of before a restore, kept for 7 days. */
  earlier: { name: string; until: Instant }[];
  /** How it became the store, where another one was before. */
  turned?: Turned;
}

/** What an erasing took away, by table, and where copies remain. */
export interface Erased {
  rows: Tally;
  /** Copies outside the browser that were made before it. */
  outside: Backup[];
}
