import type { Instant } from './base.ts';
import { type Recovery, sumTally, type Tally } from './copies.ts';

/**
 * What a file beside the store says must be in it, at least. It is written after each write, so it may be late, but
 * never early; it survives what kills the store.
 */
export interface Witness {
  /** The name of the database that is the store. */
  database: string;
  /** Made with the store, and kept in it: another one is another store. */
  epoch: string;
  /** The version of its tables. */
  version: number;
  /** The last change in its log. */
  seq: number;
  /** Rows there ever were: those that are there, and those erased at the user's word. */
  tally: Tally;
  /** When the newest snapshot was taken, and what was the last change then. */
  snapshot?: { at: Instant; seq: number };
  /** Databases of before a restore, and until when they are kept. */
  earlier: { name: string; until: Instant }[];
}

/** What a store shows of itself when it is opened; `epoch` and `seq` are absent in an empty one. */
export interface FoundStore {
  epoch?: string | undefined;
  seq?: number | undefined;
  /** Where it was counted; as in the witness. */
  tally?: Tally;
}

/** Rows that each write added, and its last change. */
export interface Written {
  seq: number;
  added: Tally;
}

/** Why a store cannot be trusted; undefined where all is there that must be. */
export function judge({ epoch, seq, tally }: Witness, found: FoundStore): Recovery | undefined {
  const seen = found.tally && { found: found.tally };
  if (found.epoch === undefined && found.seq === undefined) return { why: 'empty', expected: tally, ...seen };
  const missing = Object.entries(tally).some(
    ([table, rows]) => found.tally && (found.tally[table as keyof Tally] ?? 0) < rows,
  );
  if (found.epoch !== epoch || (found.seq ?? 0) < seq || missing)
    return { why: 'behind', expected: tally, ...seen };
  return undefined;
}

/** The witness after a write. */
export function witnessed(witness: Witness, { seq, added }: Written): Witness {
  return { ...witness, seq: Math.max(witness.seq, seq), tally: sumTally(witness.tally, added) };
}

const MINUTE = 60_000;

/**
 * Whether it is time for a snapshot by itself: after a change, hourly; more often in a small store, where it costs
 * nothing, but never within a minute of the last.
 */
export function isSnapshotDue({ snapshot, seq, tally }: Witness, now: Instant): boolean {
  if (!snapshot) return seq > 0;
  const rows = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const pause = Math.min(60, Math.max(1, rows / 500)) * MINUTE;
  return seq > snapshot.seq && Date.parse(now) - Date.parse(snapshot.at) >= pause;
}
