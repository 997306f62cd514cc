import type { Base, Instant } from '../domain/base.ts';
import type { Change } from '../domain/change.ts';
import type { ContactRows } from '../domain/due.ts';
import type { Interaction } from '../domain/interaction.ts';
import { dayAt } from '../domain/plain-date.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { refreshLines } from './due-row.ts';
import { noteErased } from './epoch.ts';
import { contactsOf, entry, isOfMembers, rowsByTable, tallyOf, under, whose } from './log-entries.ts';
import { membersOf } from './members.ts';
import type { Rows } from './rows.ts';
import { learnNumbers, type Numbers, refreshTexts } from './text-rows.ts';

export { contactsOf } from './log-entries.ts';

/** One user action: a retry names the same `requestId` and is done once. */
export interface Action {
  requestId: string;
  at: Instant;
}

/** The action under way. Rows are written through it and nowhere else, so that each change can be taken back. */
export interface Log {
  readonly db: TendDatabase;
  readonly at: Instant;
  /** Of an undo: the `requestId` of the action it takes back. */
  undoes?: string;
  /** Of a chunk of an operation: how many people it was done to so far. */
  people?: number;
  /** Of the first chunk of an operation: what the user calls it. */
  called?: string;
  /** What every new row begins with. */
  base(): Base;
  add<Name extends keyof Rows>(table: Name, row: Rows[Name]): Promise<void>;
  /** Adds people who are new with all their rows, so that their lines follow from these alone. */
  addPeople(people: ContactRows[]): Promise<void>;
  /** Replaces a row, which was read in this same transaction. A later stamp that the new one brings along stays. */
  change<Name extends keyof Rows>(table: Name, before: Rows[Name], after: Rows[Name]): Promise<void>;
  /** The same with many rows of one table, each once. */
  changeAll<Name extends keyof Rows>(
    table: Name,
    pairs: (readonly [before: Rows[Name], after: Rows[Name]])[],
  ): Promise<void>;
  /** Leaves a tombstone. */
  remove<Name extends keyof Rows>(table: Name, row: Rows[Name]): Promise<void>;
  /** Deletes for good, at the user's own word only: no undo brings it back. */
  erase(table: keyof Rows | 'drafts', gone: Gone[]): Promise<void>;
  /** Takes the text out of earlier changes; they stay, so that they are still known to be done. */
  blank(changes: Change[]): Promise<void>;
  /** Puts interactions and earlier changes as if they had always been so: at an erasing only, nothing takes it back. */
  rewrite(interactions: Interaction[], changes: Change[]): Promise<void>;
}

/** A row to erase, by its key; `uid` is '' where it has none. */
export interface Gone {
  key: string | [string, string];
  uid: string;
  contactUids?: string[];
}

/** An action with what it is called in the log. */
export type Named = Action & { op: string };

/** The contacts whose rows were written; of somebody new, all rows there are. */
export type Touched = Map<string, ContactRows | undefined>;

/**
 * The one writer: one user action, one transaction, done exactly once. What it changed is logged, the agenda lines
 * of the contacts it touched are derived anew, and it resolves when all of that is on the disk.
 * @returns what `run` does; undefined where the action was done before
 * @throws Refusal of `run`, 'store-failed', 'store-unavailable' or 'store-newer'; then nothing was written
 */
export function write<Answer = void>(
  db: TendDatabase,
  action: Named,
  run: (log: Log) => Promise<Answer>,
): Promise<Answer | undefined> {
  return writing(db, async () => {
    const done = await db.transaction('rw', db.tables, async () => {
      const before = await db.changes.where('requestId').equals(action.requestId).limit(1).primaryKeys();
      if (before.length > 0) return undefined;
      const changes: Change[] = [];
      const touched: Touched = new Map();
      const numbers: Numbers = new Map();
      const log = openLog(db, action, changes, touched, numbers);
      const answer = await run(log);
      for (const change of changes.filter(isOfMembers))
        for (const uid of await membersOf(db, change)) touched.set(uid, undefined);
      // An action that changed nothing leaves a marker, so that its retry is known too.
      const logged = changes.length > 0 ? changes : [entry(action, log, '', '')];
      if (logged[0] && log.people !== undefined)
        Object.assign(logged[0], { people: log.people, ...(log.called && { called: log.called }) });
      const erased = tallyOf(logged, (one) => one.erased);
      const [seq] = await Promise.all([
        db.changes.bulkAdd(logged),
        noteErased(db, erased),
        refreshLines(db, touched, dayAt(action.at)),
        refreshTexts(db, touched, changes, numbers),
      ]);
      const added = tallyOf(logged, ({ before, erased }) => !before && !erased);
      return { answer, written: { seq, added: { ...added, changes: logged.length } } };
    });
    if (done) db.onWritten?.(done.written);
    return done?.answer;
  });
}

/** @param touched the contacts whose rows were written; of a row that moved, the one it came from too */
function openLog(
  db: TendDatabase,
  action: Named,
  changes: Change[],
  touched: Touched,
  numbers: Numbers,
): Log {
  const { at } = action;
  const log: Log = {
    db,
    at,
    base: () => ({ uid: crypto.randomUUID(), created: at, updated: at }),
    async add(table, row) {
      const uids = contactsOf(row);
      await Promise.all([db.table(table).add(row), learnNumbers(db, numbers, uids)]);
      for (const uid of uids) touched.set(uid, undefined);
      changes.push({ ...entry(action, log, table, row.uid), ...whose(row), after: row });
    },
    async addPeople(people) {
      for (const [table, rows] of rowsByTable(people)) {
        await db.table(table).bulkAdd(rows);
        for (const row of rows)
          changes.push({ ...entry(action, log, table, row.uid), ...whose(row), after: row });
      }
      for (const rows of people) touched.set(rows.contact.uid, rows);
    },
    change: (table, before, after) => log.changeAll(table, [[before, after]]),
    async changeAll(table, pairs) {
      const all = pairs.map(([before, after]) => {
        // An edit carries the stamp it found; only a row of another device's copy comes with a later one of its own.
        const own = after.updated > before.updated ? after.updated : at;
        return [before, { ...after, updated: later(before.updated, own) }] as const;
      });
      const rows = all.map(([, after]) => after);
      const put = rows.length === 1 ? db.table(table).put(rows[0]) : db.table(table).bulkPut(rows);
      await Promise.all([put, learnNumbers(db, numbers, [...new Set(rows.flatMap(contactsOf))])]);
      for (const [before, after] of all) {
        for (const uid of [...contactsOf(before), ...contactsOf(after)]) touched.set(uid, undefined);
        changes.push({
          ...entry(action, log, table, after.uid),
          ...whose(after, before),
          before,
          after,
        });
      }
    },
    remove: (table, row) => log.change(table, row, { ...row, deletedAt: at }),
    async erase(table, gone) {
      await db.table(table).bulkDelete(gone.map(({ key }) => key));
      for (const { uid, contactUids = [] } of gone) {
        for (const one of contactUids) touched.set(one, undefined);
        changes.push({ ...entry(action, log, table, uid), ...under(contactUids), erased: true });
      }
    },
    async blank(earlier) {
      await db.changes.bulkPut(
        earlier.map(({ before: _, after: __, called: ___, ...rest }) => ({ ...rest, erased: true as const })),
      );
    },
    async rewrite(interactions, earlier) {
      await db.interactions.bulkPut(interactions);
      await db.changes.bulkPut(earlier);
    },
  };
  return log;
}

/** A row's stamps only rise, even when the clock was set back or stood still: undo tells rows apart by them. */
export function later(before: Instant, at: Instant): Instant {
  return at > before ? at : new Date(Date.parse(before) + 1).toISOString();
}
