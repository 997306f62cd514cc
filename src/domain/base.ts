/** A calendar day in the user's own zone, 'YYYY-MM-DD'; never a Date. */
export type PlainDate = string;

/** A day whose year, or whose day, may be unknown: 'YYYY-MM-DD', '--MM-DD' or 'YYYY' (ISO 8601, as in vCard). */
export type PartialDate = string;

/** A moment, UTC, ISO 8601 with milliseconds; for created, updated and the log only. */
export type Instant = string;

/** What every stored row carries. A row with `deletedAt` is a tombstone: kept, shown nowhere. */
export interface Base {
  /** `crypto.randomUUID()` */
  uid: string;
  created: Instant;
  updated: Instant;
  deletedAt?: Instant;
  /** Of a tombstone: it was made by an operation that was taken back, and is in no trash; the history has it. */
  undone?: true;
}

/** Whether a row is there and no tombstone. */
export function isLive<Row extends Base>(row: Row | undefined): row is Row {
  return row !== undefined && row.deletedAt === undefined;
}
