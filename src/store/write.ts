import type { Base, Instant } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import type { Tally } from '../domain/copies.ts';
import type { Answer, FollowUp } from '../domain/follow-up.ts';
import type { Handle } from '../domain/handle.ts';
import { writing } from './attempt.ts';
import type { NoteRow, TendDatabase } from './database.ts';
import { refreshDue } from './due-row.ts';

/** The rows whose every change is logged, by table. */
export interface Rows {
  contacts: Contact;
  handles: Handle;
  notes: NoteRow;
  followUps: FollowUp;
  answers: Answer;
}

export type Row = Rows[keyof Rows];

/** One user action: a retry names the same `requestId` and is done once. */
export interface Action {
  requestId: string;
  at: Instant;
}

/** The action under way. Rows are written through it and nowhere else, so that each change can be taken back. */
export interface Log {
  readonly db: TendDatabase;
  readonly at: Instant;
  /** What every new row begins with. */
  base(): Base;
  add<Name extends keyof Rows>(table: Name, row: Rows[Name]): Promise<void>;
  /** Replaces a row, which was read in this same transaction. */
  change<Name extends keyof Rows>(table: Name, before: Rows[Name], after: Rows[Name]): Promise<void>;
  /** Leaves a tombstone. */
  remove<Name extends keyof Rows>(table: Name, row: Rows[Name]): Promise<void>;
}

/**
 * The one writer: one user action, one transaction, done exactly once. What it changed is logged, the agenda lines
 * of the contacts it touched are derived anew, and it resolves when all of that is on the disk.
 * @throws Refusal of `run`, 'store-failed', 'store-unavailable' or 'store-newer'; then nothing was written
 */
export function write(
  db: TendDatabase,
  action: Action & { op: string },
  run: (log: Log) => Promise<void>,
): Promise<void> {
  return writing(db, async () => {
    const written = await db.transaction('rw', tablesOf(db), async () => {
      const before = await db.changes.where('requestId').equals(action.requestId).limit(1).primaryKeys();
      if (before.length > 0) return undefined;
      const changes: Change[] = [];
      const touched = new Set<string>();
      await run(openLog(db, action, changes, touched));
      // An action that changed nothing leaves a marker, so that its retry is known too.
      const logged = changes.length > 0 ? changes : [entry(action, '', '')];
      const [seq] = await Promise.all([
        db.changes.bulkAdd(logged),
        ...[...touched].map((uid) => refreshDue(db, uid)),
      ]);
      return { seq, added: addedBy(logged) };
    });
    if (written) db.onWritten?.(written);
  });
}

/** How many rows each table has more. */
function addedBy(changes: Change[]): Tally {
  const added: Tally = { changes: changes.length };
  for (const { table, before } of changes) {
    if (table === '' || before) continue;
    const name = table as keyof Rows;
    added[name] = (added[name] ?? 0) + 1;
  }
  return added;
}

function tablesOf(db: TendDatabase) {
  return [db.contacts, db.handles, db.notes, db.followUps, db.answers, db.drafts, db.due, db.changes];
}

/** @param touched the contacts whose rows were written; of a row that moved, the one it came from too */
function openLog(
  db: TendDatabase,
  action: Action & { op: string },
  changes: Change[],
  touched: Set<string>,
): Log {
  const { at } = action;
  const log: Log = {
    db,
    at,
    base: () => ({ uid: crypto.randomUUID(), created: at, updated: at }),
    async add(table, row) {
      await db.table(table).add(row);
      touched.add(contactOf(row));
      changes.push({ ...entry(action, table, row.uid), contactUid: contactOf(row), after: row });
    },
    async change(table, before, after) {
      const stamped = { ...after, updated: later(before.updated, at) };
      await db.table(table).put(stamped);
      touched.add(contactOf(before)).add(contactOf(after));
      changes.push({
        ...entry(action, table, after.uid),
        contactUid: contactOf(after),
        before,
        after: stamped,
      });
    },
    remove: (table, row) => log.change(table, row, { ...row, deletedAt: at }),
  };
  return log;
}

function entry({ requestId, op, at }: Action & { op: string }, table: string, uid: string): Change {
  return { at, requestId, op, table, uid };
}

/** Whose row it is. */
export function contactOf(row: Row): string {
  return 'contactUid' in row ? row.contactUid : row.uid;
}

/** A row's stamps only rise, even when the clock was set back or stood still: undo tells rows apart by them. */
function later(before: Instant, at: Instant): Instant {
  return at > before ? at : new Date(Date.parse(before) + 1).toISOString();
}
