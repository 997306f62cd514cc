import { ask, LONG } from '../../api/ask.ts';
import type { Erased } from '../../domain/copies.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { forgetPreferences } from './preferences.ts';

/** The way out: deleting everything, in two steps. */
export interface LeavingModel {
  /** The first step was made. */
  asking: boolean;
  /** What was typed to confirm it. */
  typed: string;
  busy: boolean;
  /** Why it was not done, as a sentence. */
  problem: string | undefined;
  /** Everything was deleted: what there was. */
  erased: Erased | undefined;
  ask(asking: boolean): void;
  type(text: string): void;
  /** Whether what was typed is the word that was asked for. */
  isSure(): boolean;
  deleteEverything(): Promise<void>;
  /** Goes on after it, with nothing. */
  startAgain(): void;
}

/** The way out; `redraw` is called after every change, `again` when the user starts again. */
export function createLeaving(redraw: () => void, again: () => void): LeavingModel {
  let requestId: string | undefined;
  const update = (change: Partial<LeavingModel>) => {
    Object.assign(leaving, change);
    redraw();
  };

  const leaving: LeavingModel = {
    asking: false,
    typed: '',
    busy: false,
    problem: undefined,
    erased: undefined,
    ask: (asking) => update({ asking, typed: '', problem: undefined }),
    type: (typed) => update({ typed }),
    isSure: () => leaving.typed.trim().toLocaleLowerCase() === say('delete_word').toLocaleLowerCase(),
    async deleteEverything() {
      if (!leaving.isSure() || leaving.busy) return;
      requestId ??= crypto.randomUUID();
      update({ busy: true, problem: undefined });
      try {
        const erased = await ask('deleteEverything', { requestId }, LONG);
        requestId = undefined;
        forgetPreferences();
        update({ busy: false, asking: false, typed: '', erased });
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
    startAgain() {
      update({ erased: undefined });
      again();
    },
  };
  return leaving;
}
