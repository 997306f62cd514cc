import type { Counts, OperationState } from '../domain/operation.ts';
import { chunkId } from '../domain/operation.ts';
import { Refusal } from '../domain/refusal.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { setting } from './settings.ts';
import { type Action, type Log, write } from './write.ts';

/** The operation that is under way, or was the last one. */
const OPERATION = 'operation';

/** One chunk of an operation. */
export interface Chunk extends Pick<Action, 'at'> {
  operation: string;
  /** 0 the first one. */
  chunk: number;
  /** How many there are. */
  of: number;
  /** What the user calls it: of an import, the file's name. */
  called?: string | undefined;
}

/**
 * Does one chunk of an operation: one action, exactly once, with how far the operation is by it in the same
 * transaction. A chunk that was done before only tells that.
 * @param undoes the operation that this one takes back
 * @returns how far the operation is
 * @throws Refusal of `run`; 'operation-open' at a first chunk while another operation is not at its end;
 * 'operation-over' at a further one that is not the next
 */
export async function writeChunk(
  db: TendDatabase,
  { operation, chunk, of, at, op, called, undoes }: Chunk & { op: string; undoes?: string },
  run: (log: Log) => Promise<Counts & { people: number }>,
): Promise<OperationState> {
  const action = { requestId: chunkId(operation, chunk), at, op };
  const done = await write(db, action, async (log) => {
    const before = await beforeChunk(db, operation, chunk, undoes);
    const counts = sum(before?.counts ?? {}, await run(log));
    log.people = counts.people ?? 0;
    if (chunk === 0 && called) log.called = called;
    const value: OperationState = {
      operation,
      op,
      ...(called !== undefined && { called }),
      done: chunk + 1,
      of,
      counts,
      ...(undoes !== undefined && { undoes }),
    };
    await db.settings.put({ key: OPERATION, value });
    return value;
  });
  const state = done ?? (await readOperation(db));
  if (state?.operation !== operation) throw new Refusal('operation-over');
  return state;
}

/** How far the operation is that is under way; where all is done, the last one. */
export function readOperation(db: TendDatabase): Promise<OperationState | undefined> {
  return setting<OperationState>(db, OPERATION);
}

/** Ends an operation: what it has done stays, and it does not go on. Without a name, whichever it is. */
export async function endOperation(db: TendDatabase, operation?: string): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const state = await readOperation(db);
      if (operation === undefined || state?.operation === operation) await db.settings.delete(OPERATION);
    }),
  );
}

/** How far the operation was before the chunk whose turn it is. */
async function beforeChunk(
  db: TendDatabase,
  operation: string,
  chunk: number,
  undoes: string | undefined,
): Promise<OperationState | undefined> {
  const state = await readOperation(db);
  if (chunk > 0) {
    if (state?.operation !== operation || state.done !== chunk) throw new Refusal('operation-over');
    return state;
  }
  const isOpen = state !== undefined && state.done < state.of && state.operation !== undoes;
  if (isOpen) throw new Refusal('operation-open');
  return undefined;
}

function sum(before: Counts, added: Counts): Counts {
  const names = new Set([...Object.keys(before), ...Object.keys(added)]);
  return Object.fromEntries([...names].map((name) => [name, (before[name] ?? 0) + (added[name] ?? 0)]));
}
