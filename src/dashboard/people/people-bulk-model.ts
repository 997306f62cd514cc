import type { PeopleEdit } from '../../domain/people-edit.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { type Counted, sayCount } from '../../words/plural.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** An edit that was done. */
export interface Edited {
  /** How many were edited: whoever went meanwhile was not. */
  people: number;
  undo(): unknown;
}

/** Does one edit to many people; gives back nothing where it did not get to its end. */
export type RunEdit = (uids: string[], edit: PeopleEdit) => Promise<Edited | undefined>;

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
  /** An edit is under way. */
  running: boolean;
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
    running: false,
    problem: undefined,
    ask: (asking) => update({ asking, problem: undefined }),
    async run(edit) {
      const uids = place.chosen();
      if (bulk.running || uids.length === 0) return;
      update({ running: true, problem: undefined });
      try {
        const edited = await place.runEdit(uids, edit);
        update({ asking: undefined, running: false });
        if (!edited) return;
        place.after();
        place.tell({
          text: sayCount(DONE[edit.kind], edited.people),
          action: { text: say('undo'), run: edited.undo },
        });
      } catch (error) {
        update({ running: false, problem: refusal(codeOf(error)) });
      }
    },
  };
  return bulk;
}
