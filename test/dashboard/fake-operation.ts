import { type AskChunk, createOperation } from '../../src/dashboard/operation/operation.ts';
import type { OperationState } from '../../src/domain/operation.ts';
import { Refusal } from '../../src/domain/refusal.ts';

/** What a chunk is asked with; `of` and `what` not of an undo. */
interface Asked {
  operation: string;
  chunk: number;
  of?: number;
  undoes?: string;
  what?: number;
}

/** A background that does chunks exactly once, and loses answers where it is told to. */
export function fakeBackground() {
  const did: string[] = [];
  let state: OperationState | undefined;
  const background = {
    did,
    /** What becomes of the next asks: 'lost' is done and not answered, 'dead' is not done. */
    fate: [] as ('well' | 'lost' | 'dead')[],
    before: () => {},
    state: () => state,
    ask: (async (name, input) => {
      if (name === 'readOperation') return state ? { state } : {};
      if (name === 'endOperation') state = undefined;
      if (name === 'endOperation') return {};
      background.before();
      const fate = background.fate.shift() ?? 'well';
      if (fate === 'dead') throw new Refusal('no-answer');
      const { operation, chunk, of, undoes, what } = input as Asked;
      const known = state?.operation === operation ? state : undefined;
      if (known ? known.done === chunk : chunk === 0) {
        const all = known?.of ?? of ?? did.filter((one) => one.startsWith('did')).length;
        did.push(undoes ? `took back ${chunk}` : `did ${what}`);
        const op = undoes ? 'undo' : name;
        const counts = { people: chunk + 1 };
        state = { operation, op, done: chunk + 1, of: all, counts, ...(undoes && { undoes }) };
      }
      if (fate === 'lost') throw new Refusal('no-answer');
      return { state: state as OperationState };
    }) as AskChunk,
  };
  return background;
}

/** So many chunks, each told from the others. */
export const chunks = (count: number) => Array.from({ length: count }, (_, at) => ({ what: at, people: [] }));
/** What was done once all of them are. */
export const all = (count: number) => Array.from({ length: count }, (_, at) => `did ${at}`);

/** A page over it, and what it showed. */
export function dashboardOver({ ask }: ReturnType<typeof fakeBackground>) {
  const seen: string[] = [];
  const operations = createOperation(
    () => {
      const { stand = '', done = '', of = '' } = operations?.shown ?? {};
      seen.push(`${stand} ${done}/${of}`);
    },
    { ask },
  );
  return { operations, seen };
}
