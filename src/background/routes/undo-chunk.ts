import * as z from 'zod/mini';
import { undoChunk as takeBack } from '../../store/undo-chunk.ts';
import { chunk, Uid } from '../input.ts';
import { route } from '../route.ts';

export const undoChunk = route('undoChunk', {
  callers: ['ownPage'],
  input: () => z.strictObject({ operation: chunk.operation, chunk: chunk.chunk, undoes: Uid }),
  changes: true,
  run: async (asked, { db, now }) => ({ state: await takeBack(db, { ...asked, at: now }) }),
});
