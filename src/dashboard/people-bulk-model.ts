import type { PeopleEdit } from '../domain/people-edit.ts';
import type { Toasts } from '../ui/toasts.ts';
import { say } from '../words/index.ts';
import { type Counted, sayCount } from '../words/plural.ts';
import { codeOf, refusal } from '../words/refusals.ts';

/** Takes an edit back. */
type TakeBack = () => unknown;

/** Does one edit to many people, telling how many are done; gives back how it is undone. Rejects with the refusal. */
export type RunEdit = (
  uids: string[],
  edit: PeopleEdit,
  progress: (done: number) => void,
) => Promise<TakeBack>;

export type EditKind = PeopleEdit['kind'];

/** What is said once it is done, to how many. */
const DONE: Record<EditKind, Counted> = {
  joinGroup: 'people_joined',
  leaveGroup: 'people_left',
  cadence: 'people_cadence_set',
  importance: 'people_importance_set',
  phase: 'people_phase_set',
  pause: 'people_paused',
  remind: 'people_reminded',
  archive: 'people_archived',
  delete: 'people_deleted',
};

/** What can be done with everybody who is chosen. */
export interface BulkModel {
  /** What is being asked about. */
  asking: EditKind | undefined;
  /** Of the edit under way, how many are done. */
  done: number | undefined;
  of: number;
  problem: string | undefined;
  ask(kind: EditKind | undefined): void;
  run(edit: PeopleEdit): Promise<void>;
}

/**
 * The state of the bar; `redraw` is called after every change.
 * @param chosen who is chosen now
 * @param after called once an edit is done
 */
export function createBulk(
  redraw: () => void,
  place: { chosen(): string[]; after(): void; runEdit: RunEdit; tell: Toasts['tell'] },
): BulkModel {
  const update = (change: Partial<BulkModel>) => {
    Object.assign(bulk, change);
    redraw();
  };

  const bulk: BulkModel = {
    asking: undefined,
    done: undefined,
    of: 0,
    problem: undefined,
    ask: (asking) => update({ asking, problem: undefined }),
    async run(edit) {
      const uids = place.chosen();
      if (bulk.done !== undefined || uids.length === 0) return;
      update({ done: 0, of: uids.length, problem: undefined });
      try {
        const undo = await place.runEdit(uids, edit, (done) => update({ done }));
        update({ asking: undefined, done: undefined });
        place.after();
        place.tell({
          text: sayCount(DONE[edit.kind], uids.length),
          action: { text: say('undo'), run: undo },
        });
      } catch (error) {
        update({ done: undefined, problem: refusal(codeOf(error)) });
      }
    },
  };
  return bulk;
}
