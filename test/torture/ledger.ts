import type { Change } from '../../src/domain/change.ts';
import type { WholeStore } from '../browser/whole-store.ts';
import { grouped } from './grouped.ts';
import type { Outcome } from './inside.ts';
import { tablesOf, tearsIn } from './tears.ts';

/** A write as it was sent, and what is to be found of it in the log. */
export interface Sent {
  requestId: string;
  /** The route. */
  op: string;
  /** Of the row the user meant. A draft is in no log: its box is called by the `requestId`. */
  table: 'notes' | 'followUps' | 'interactions' | 'keyDates' | 'drafts';
  /** What that row must hold after it. */
  holds: Record<string, unknown>;
}

type Judged = Pick<Change, 'requestId' | 'table' | 'after'>;

/** What is wrong with a store after something happened to it, each as a sentence. */
export interface Verdict {
  lost: string[];
  torn: string[];
  doubled: string[];
}

/** The writes that Tend was asked for, and those that it acknowledged. */
export interface Ledger {
  sent(write: Sent): void;
  /** @throws Error for a refusal: none is expected */
  heard(write: Sent, outcome: Outcome): void;
  acknowledged(): number;
  /** Holds the whole store against every write so far. */
  judge(store: WholeStore): Verdict;
}

export function newLedger(): Ledger {
  const writes = new Map<string, Sent>();
  const acknowledged = new Set<string>();
  return {
    sent: (write) => void writes.set(write.requestId, write),
    heard(write, outcome) {
      if ('code' in outcome) throw new Error(`${write.op} was refused: ${outcome.code}`);
      acknowledged.add(write.requestId);
    },
    acknowledged: () => acknowledged.size,
    judge(store) {
      const done = grouped(tablesOf(store).changes, ({ requestId }) => requestId);
      const drafts = grouped(draftsAsChanges(store), ({ requestId }) => requestId);
      const verdict: Verdict = { lost: [], torn: tearsIn(store), doubled: [] };
      for (const [requestId, write] of writes) {
        const changes = (write.table === 'drafts' ? drafts : done).get(requestId) ?? [];
        if (changes.length === 0) {
          if (acknowledged.has(requestId)) verdict.lost.push(`${write.op} ${requestId}`);
          continue;
        }
        const meant = changes.filter(({ table }) => table === write.table);
        if (meant.length > 1) verdict.doubled.push(`${write.op} ${requestId}`);
        if (!meant.some((change) => hasAll(change, write.holds)))
          verdict.torn.push(`${write.op} ${requestId} left ${JSON.stringify(changes)}`);
      }
      return verdict;
    },
  };
}

function draftsAsChanges({ drafts = [] }: WholeStore): Judged[] {
  return drafts.map((row) => ({
    requestId: String(row.view).replace(/.*#/, ''),
    table: 'drafts',
    after: row,
  }));
}

function hasAll({ after }: Judged, holds: Record<string, unknown>): boolean {
  const row = after as Record<string, unknown> | undefined;
  return Object.entries(holds).every(([field, value]) =>
    value === ANYTHING ? row?.[field] !== undefined : row?.[field] === value,
  );
}

/** Stands for a value that only the background can know. */
export const ANYTHING = Symbol('anything');
