import type { Goal, NewGoal } from '../../domain/goal.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** A goal as far as it is typed. */
export interface GoalForm {
  open: boolean;
  /** Of the goal that is changed; undefined of a new one. */
  goalUid: string | undefined;
  said: NewGoal;
  problem: string | undefined;
  busy: boolean;
  /** Begins a new one, or the change of one. */
  begin(goal?: Goal): void;
  type(change: Partial<NewGoal>): void;
  save(): Promise<void>;
  cancel(): void;
}

const BLANK = {
  open: false,
  goalUid: undefined,
  said: { summary: '', text: '', until: '' },
  problem: undefined,
  busy: false,
};

/** @param after called with the goal that was saved */
export function createGoalForm(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  after: (goalUid: string) => void,
): GoalForm {
  const update = (change: Partial<GoalForm>) => {
    Object.assign(form, { problem: undefined }, change);
    redraw();
  };
  const form: GoalForm = {
    ...BLANK,
    begin(goal) {
      const { summary, text, until } = goal ?? BLANK.said;
      update({ ...BLANK, open: true, goalUid: goal?.uid, said: { summary, text, until } });
    },
    type: (change) => update({ said: { ...form.said, ...change } }),
    async save() {
      if (form.busy) return;
      if (!form.said.summary.trim()) return update({ problem: refusal('empty') });
      if (!form.said.until) return update({ problem: say('goal_needs_day') });
      update({ busy: true });
      const { goalUid, said } = form;
      let saved = goalUid ?? '';
      try {
        await write('setGoal', { goalUid, ...said }, (answer) => {
          saved = answer.goalUid ?? saved;
          return say('goal_saved');
        });
        update(BLANK);
        if (saved !== goalUid) after(saved);
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
    cancel: () => update(BLANK),
  };
  return form;
}
