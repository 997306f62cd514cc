import { ask, LONG } from '../../api/ask.ts';
import type { Snapshot } from '../../domain/copies.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** How copies are restored; rejects with a Refusal. */
export interface Copies {
  restoreSnapshot(name: string, progress: (rows: number) => void): Promise<void>;
}

/** The ways out of recovery. */
export interface RecoveryModel {
  /** What is under way: the name of a snapshot, or going on as it is or with a store that was chosen. */
  busy: 'accept' | 'choose' | (string & {}) | undefined;
  /** Rows restored so far. */
  rows: number;
  /** Why the last way was barred, as a sentence. */
  problem: string | undefined;
  /** The user is asked whether to go on as it is. */
  asking: boolean;
  restore(snapshot: Snapshot): Promise<void>;
  ask(asking: boolean): void;
  accept(): Promise<void>;
  /** Goes on with one of several stores. */
  choose(database: string): Promise<void>;
}

/** Recovery; `redraw` is called after every change, `after` when the store is in order again. */
export function createRecovery(
  redraw: () => void,
  { copies, tell, after }: { copies: Copies; tell: Toasts['tell']; after: () => void },
): RecoveryModel {
  const update = (change: Partial<RecoveryModel>) => {
    Object.assign(recovery, change);
    redraw();
  };

  /** Goes one way at a time. */
  async function go(
    busy: string,
    way: (progress: (rows: number) => void) => Promise<unknown>,
    done: 'recovery_restored' | 'recovery_accepted' | 'recovery_chosen',
  ): Promise<void> {
    if (recovery.busy) return;
    update({ busy, rows: 0, problem: undefined, asking: busy === 'accept' });
    try {
      await way((rows) => update({ rows }));
      update({ asking: false });
      tell({ text: say(done) });
    } catch (error) {
      update({ problem: refusal(codeOf(error)) });
    }
    update({ busy: undefined });
    after(); // also where it failed: how the store is may have changed
  }

  const recovery: RecoveryModel = {
    busy: undefined,
    rows: 0,
    problem: undefined,
    asking: false,
    restore: ({ name }) =>
      go(name, (progress) => copies.restoreSnapshot(name, progress), 'recovery_restored'),
    ask: (asking) => update({ asking, problem: undefined }),
    accept: () => go('accept', () => ask('acceptStore', {}, LONG), 'recovery_accepted'),
    choose: (database) => go('choose', () => ask('goBack', { database }, LONG), 'recovery_chosen'),
  };
  return recovery;
}
