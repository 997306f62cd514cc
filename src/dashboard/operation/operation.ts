import { ask as askBackground, LONG } from '../../api/ask.ts';
import type { RouteName } from '../../api/contract.ts';
import type { OperationState } from '../../domain/operation.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readStaged, stage, stagedChunks, unstage, unstageOf } from '../../files/staged.ts';
import { codeOf } from '../../words/refusals.ts';
import { holdingOperation } from './operation-lock.ts';
import {
  isBusy,
  isUnfinished,
  type OperationModel,
  type Shown,
  type Stand,
  shownState,
} from './operation-model.ts';

/** How the background is asked for a chunk, and for how the operation is. */
export type AskChunk = (name: string, input: object) => Promise<{ state?: OperationState }>;

const asking: AskChunk = async (name, input) =>
  (await askBackground(name as RouteName, input as never, LONG)) as { state?: OperationState };

/** Operations of this page; `redraw` is called after every change. @param after once one ended, or was stopped */
export function createOperation(
  redraw: () => void,
  { ask = asking, after = () => undefined }: { ask?: AskChunk; after?: () => void } = {},
): OperationModel {
  let wantsEnd = false;
  let undoes = '';
  let once: object[] | undefined;

  const show = (more: Partial<Shown>) => {
    if (model.shown) Object.assign(model.shown, more);
    redraw();
  };

  const begin = (shown: Partial<Shown> & Pick<Shown, 'op' | 'operation'>, stand: Stand) => {
    wantsEnd = false;
    const fresh = { called: '', done: 0, of: 0, counts: {}, canGoOn: true, problem: undefined };
    model.shown = { ...fresh, ...shown, stand };
    redraw();
  };

  /** Does something unless another page has an operation under way; what is refused is told. */
  async function alone(work: () => Promise<OperationState | undefined>): Promise<OperationState | undefined> {
    let ended: OperationState | undefined;
    try {
      const isAlone = await holdingOperation(async () => {
        ended = await work();
      });
      if (!isAlone) show({ stand: 'elsewhere', problem: undefined });
    } catch (error) {
      const problem = codeOf(error);
      if (problem === 'internal') console.error(error);
      show({ stand: 'stopped', problem });
    }
    after();
    return ended;
  }

  /** From where it is to the end; undefined where the user wants it to end before. */
  async function through(
    next: (chunk: number) => Promise<OperationState | undefined>,
  ): Promise<OperationState | undefined> {
    show({ stand: 'running', problem: undefined });
    for (let state: OperationState | undefined; ; ) {
      const { done = 0, of = 0 } = model.shown ?? {};
      if (of > 0 && done >= of) {
        await unstageOf(model.shown?.operation ?? '');
        show({ stand: 'done' });
        return state ?? (await ask('readOperation', {})).state;
      }
      if (wantsEnd) {
        show({ stand: 'cancelled' });
        return undefined;
      }
      state = await next(done);
      if (state) show({ done: state.done, of: state.of, counts: state.counts });
    }
  }

  /** Another page may have gone on with it meanwhile. */
  async function catchUp(): Promise<void> {
    const { state } = await ask('readOperation', {});
    if (state && state.operation === model.shown?.operation) show(shownState(state, true));
  }

  async function runStaged(): Promise<OperationState | undefined> {
    const { op, operation, called, of, done } = model.shown as Shown;
    const isOver = !once && done < of && (await readStaged())?.operation !== operation;
    if (isOver) throw new Refusal('operation-over');
    const chunks = once ? once.slice(done).values() : stagedChunks(done);
    try {
      return await through(async (chunk) => {
        const { value, done: isLast } = await chunks.next();
        if (isLast) throw new Error('Less was staged than there is to do.');
        return (await ask(op, { ...value, operation, chunk, of, called })).state;
      });
    } finally {
      await chunks.return?.(undefined);
    }
  }

  function runUndo(operation: string, undoes: string): Promise<OperationState | undefined> {
    return through(async (chunk) => {
      try {
        return (await ask('undoChunk', { operation, chunk, undoes })).state;
      } catch (error) {
        if (chunk > 0 || codeOf(error) !== 'not-found') throw error;
        await ask('endOperation', { operation: undoes }); // it had done nothing yet
        return { operation, op: 'undo', done: 1, of: 1, counts: {}, undoes };
      }
    });
  }

  /** Shows an operation that was left unfinished, to go on or to be taken back. */
  async function offer(state: OperationState): Promise<undefined> {
    undoes = state.undoes ?? '';
    const isStaged = (await readStaged())?.operation === state.operation;
    once = undefined;
    begin(shownState(state, state.op === 'undo' || isStaged), 'unfinished');
  }

  const model: OperationModel = {
    shown: undefined,
    async run(op, called, chunks) {
      if (isBusy(model.shown)) return undefined;
      const operation = crypto.randomUUID();
      begin({ op, operation, called: called.slice(0, 300) }, 'staging');
      return alone(async () => {
        const { state } = await ask('readOperation', {});
        if (isUnfinished(state)) return offer(state);
        // One transaction is done or it is not: nothing is left of it to go on with.
        if (Array.isArray(chunks) && chunks.length === 1) {
          once = chunks;
          show({ of: 1 });
          return runStaged();
        }
        once = undefined;
        const { of } = await stage({ operation, op, called }, chunks);
        if (of > 0) {
          show({ of });
          return runStaged();
        }
        await unstage();
        model.shown = undefined;
        redraw();
        return undefined;
      });
    },
    cancel() {
      wantsEnd = true;
    },
    async goOn() {
      const { shown } = model;
      if (!shown || isBusy(shown)) return undefined;
      begin(shown, 'running');
      return alone(async () => {
        await catchUp();
        return shown.op === 'undo' ? runUndo(shown.operation, undoes) : runStaged();
      });
    },
    async keep() {
      const { shown } = model;
      if (!shown || isBusy(shown)) return;
      await alone(async () => {
        await ask('endOperation', { operation: shown.operation });
        await unstageOf(shown.operation);
        show({ stand: 'done' });
        return undefined;
      });
    },
    async undo(operation = model.shown?.operation ?? '', called = '') {
      if (isBusy(model.shown) || !operation) return undefined;
      undoes = operation;
      const own = crypto.randomUUID();
      const known = (model.shown?.operation === operation && model.shown.called) || '';
      begin({ op: 'undo', operation: own, called: called || known }, 'running');
      return alone(async () => {
        await unstageOf(operation); // it is not wanted any more
        return runUndo(own, operation);
      });
    },
    dismiss() {
      if (isBusy(model.shown)) return;
      model.shown = undefined;
      redraw();
    },
    async look() {
      if (model.shown) return;
      // Another page that has one under way shows it, and its file is none of ours.
      await holdingOperation(async () => {
        const { state } = await ask('readOperation', {});
        if (isUnfinished(state)) await offer(state);
        else await unstage();
      }).catch(() => undefined); // how the store is stands elsewhere
    },
  };
  return model;
}
