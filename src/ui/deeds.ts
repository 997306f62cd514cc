import { ask } from '../api/ask.ts';
import type { Input, Write } from '../api/contract.ts';
import type { PlainDate } from '../domain/base.ts';
import { say } from '../words/index.ts';
import { codeOf, refusal } from '../words/refusals.ts';
import type { ToastMessage } from './toasts.ts';

/** One write, and what is said and done about it. `To` is what this view's writes name. */
export interface Deed<To extends Write> {
  /** Said when it is done. */
  done: string;
  ask(to: To): Promise<unknown>;
  /** Once it is done. */
  after?: (() => void) | undefined;
  /** Once it was taken back. */
  undone?: () => void;
  isUndo?: boolean;
}

/** Where deeds are done: how a write reaches the background from here, and who is told. */
export interface DeedPlace<To extends Write> {
  reach(question: (to: To) => Promise<unknown>, requestId: string): Promise<unknown>;
  tell(toast: ToastMessage): void;
  refresh(): void;
}

/** Does deeds, and offers to undo each. */
export interface Doer<To extends Write> {
  /** Rejects with the refusal. */
  write(deed: Deed<To>, requestId: string): Promise<void>;
  /** Tells a refusal itself, where trying again is the same request. */
  attempt(deed: Deed<To>, requestId?: string): Promise<void>;
}

export function doerAt<To extends Write>(place: DeedPlace<To>): Doer<To> {
  const undoOf = (deed: Deed<To>, undoes: string): Deed<To> => ({
    done: say('undone'),
    ask: (to) => ask('undo', { ...to, undoes }),
    after: deed.undone,
    isUndo: true,
  });

  async function write(deed: Deed<To>, requestId: string): Promise<void> {
    await place.reach(deed.ask, requestId);
    const undo = { text: say('undo'), run: () => void attempt(undoOf(deed, requestId)) };
    place.tell({ text: deed.done, action: deed.isUndo ? undefined : undo });
    place.refresh();
    deed.after?.();
  }

  async function attempt(deed: Deed<To>, requestId: string = crypto.randomUUID()): Promise<void> {
    try {
      await write(deed, requestId);
    } catch (error) {
      const again = { text: say('retry'), run: () => void attempt(deed, requestId) };
      place.tell({ text: refusal(codeOf(error)), action: again });
    }
  }
  return { write, attempt };
}

const ANSWERED = { done: 'followup_done', skipped: 'followup_skipped', snoozed: 'followup_snoozed' } as const;

/** Answers a follow-up: done, skipped, or snoozed until a day. */
export function answering(
  followUpUid: string,
  answer: Input<'answerFollowUp'>['answer'],
  until?: PlainDate,
): Deed<Write> {
  return {
    done: say(ANSWERED[answer]),
    ask: (to) => ask('answerFollowUp', { ...to, followUpUid, answer, until }),
  };
}
