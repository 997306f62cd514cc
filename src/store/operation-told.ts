import { chunkId, isChunk, operationOf } from '../domain/operation.ts';
import type { TendDatabase } from './database.ts';

/** What an operation did, whatever became of its rows since. */
export interface OperationTold {
  /** The route that did it. */
  op: string;
  /** What the user calls it. */
  called?: string;
  /** Of an undo, `op` and `called` are of what it took back, or, where that was an undo in its turn, did again. */
  undo?: 'back' | 'again';
}

/** What an operation did, as its first change tells. Within a transaction or on its own. */
export async function operationTold(db: TendDatabase, operation: string): Promise<OperationTold | undefined> {
  const first = await db.changes.where({ requestId: chunkId(operation, 0) }).first();
  if (!first) return undefined;
  const { op, called, undoes } = first;
  if (undoes === undefined || !isChunk(undoes)) return { op, ...(called && { called }) };
  const undone = await operationTold(db, operationOf(undoes));
  return undone && { ...undone, undo: undone.undo === 'back' ? 'again' : 'back' };
}
