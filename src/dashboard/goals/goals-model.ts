import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import { type Goal, goalText } from '../../domain/goal.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Doer } from '../../ui/deeds.ts';
import type { PlainWord } from '../../words/index.ts';
import { codeOf } from '../../words/refusals.ts';
import { byName } from '../by-name.ts';
import { createGoalForm, type GoalForm } from './goal-form-model.ts';

/** People who may help that are shown at first, and added at each "Show more". */
const MORE = 10;

/** The most that may be asked for. */
const MOST = 200;

/** The user's goals: the list of them, or one, as the address says. */
export interface GoalsModel {
  /** What the address says after the room's name: '' of the list, 'add', or a goal's uid. */
  rest: string;
  /** Each undefined until it is known. */
  list: AnswerTo<'listGoals'> | undefined;
  page: AnswerTo<'readGoal'> | undefined;
  /** Who can help with the goal that is open. */
  who: AnswerTo<'whoMatches'> | undefined;
  trouble: RefusalCode | undefined;
  form: GoalForm;
  enter(rest: string): void;
  leave(): void;
  close(status: Goal['status']): void;
  remove(): void;
  link(contactUid: string): void;
  unlink(contactUid: string): void;
  /** Whether more of those who may help can be shown. */
  hasMore(): boolean;
  showMore(): void;
  toList(): void;
  /** The list is come back to from a new goal that was not set: what begins one gets the focus. */
  left: boolean;
}

const CLOSED: Record<Goal['status'], PlainWord> = {
  open: 'goal_was_reopened',
  reached: 'goal_was_reached',
  dropped: 'goal_was_dropped',
};

/** @param goTo shows another place of the dashboard */
export function createGoals(redraw: () => void, { doer, goTo }: { doer: Doer; goTo(hash: string): void }) {
  let turn = 0;
  let wanted = MORE;

  async function read(): Promise<void> {
    const mine = ++turn;
    const { rest } = model;
    const update = (change: Partial<GoalsModel>) => {
      if (mine !== turn) return;
      Object.assign(model, { trouble: undefined }, change);
      redraw();
    };
    try {
      if (rest === 'add') return;
      if (rest === '') return update({ list: await ask('listGoals', {}) });
      const page = await ask('readGoal', { goalUid: rest });
      page.people.sort(byName(({ fullName }) => fullName));
      update({ page });
      const { goal } = page;
      // Of a goal that is closed nobody is asked any more.
      const who =
        goal.status === 'open' ? await ask('whoMatches', { text: goalText(goal), limit: wanted }) : undefined;
      update({ who });
    } catch (error) {
      const trouble = codeOf(error);
      update({ trouble, ...(trouble === 'not-found' && { page: undefined, who: undefined }) });
    }
  }

  const model: GoalsModel = {
    rest: '',
    list: undefined,
    page: undefined,
    who: undefined,
    trouble: undefined,
    form: createGoalForm(redraw, doer, (uid) => goTo(`#goals/${uid}`)),
    enter(rest) {
      if (rest !== model.rest) {
        model.leave();
        model.rest = rest;
      }
      if (rest === 'add' && !model.form.open) model.form.begin();
      void read();
    },
    leave() {
      turn++;
      wanted = MORE;
      model.form.cancel();
      Object.assign(model, { rest: '', page: undefined, who: undefined, trouble: undefined });
    },
    close(status) {
      void doer.attempt('closeGoal', { goalUid: model.rest, status }, CLOSED[status]);
    },
    remove() {
      void doer.attempt('deleteGoal', { goalUid: model.rest }, 'goal_deleted', {
        after: () => goTo('#goals'),
      });
    },
    link(contactUid) {
      void doer.attempt('linkGoal', { goalUid: model.rest, contactUids: [contactUid] }, 'goal_linked');
    },
    unlink(contactUid) {
      void doer.attempt('unlinkGoal', { goalUid: model.rest, contactUids: [contactUid] }, 'goal_unlinked');
    },
    hasMore: () => !!model.who?.more && model.who.people.length >= wanted && wanted < MOST,
    showMore() {
      wanted = Math.min(MOST, wanted + MORE);
      void read();
    },
    left: false,
    toList() {
      model.left = true;
      goTo('#goals');
    },
  };
  return model;
}
